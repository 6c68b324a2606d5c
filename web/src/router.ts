import { createRouter, createWebHistory } from 'vue-router';
import ViewerPage from './pages/viewer/ViewerPage.vue';

/** One line a page. Only the page's own folder is answered; what it shows stands in its query. */
export const router = createRouter({
  history: createWebHistory(new URL('.', document.baseURI).pathname),
  routes: [
    { path: '/', name: 'viewer', component: ViewerPage },
    { path: '/:rest(.*)*', redirect: { name: 'viewer' } },
  ],
});

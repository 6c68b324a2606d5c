import { createRouter, createWebHistory } from 'vue-router';
import ViewerPage from './pages/viewer/ViewerPage.vue';

/** One line a page. The service answers "/" alone; what a page shows stands in its query. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'viewer', component: ViewerPage },
    { path: '/:rest(.*)*', redirect: { name: 'viewer' } },
  ],
});

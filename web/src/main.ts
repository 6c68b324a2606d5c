import '@kern-ux/native/dist/kern.min.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import './app.css';
import { createApp } from 'vue';
import App from './App.vue';
import { router } from './router';

createApp(App).use(router).mount('#app');

import '@kern-ux/native/dist/kern.min.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import '@/app.css';
import { computed, createApp } from 'vue';
import { SPEECH, speechFor } from '@/language/language';
import { readView } from '@/view/view';
import SignSheet from './SignSheet.vue';

const { language } = readView(Object.fromEntries(new URLSearchParams(location.search)));
const speech = speechFor(language, navigator.languages);
document.documentElement.lang = speech.language;
document.title = `${speech.texts.product} – ${speech.texts.signs.heading}`;

createApp(SignSheet)
  .provide(
    SPEECH,
    computed(() => speech),
  )
  .mount('#signs');

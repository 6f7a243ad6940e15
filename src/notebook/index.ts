export { fillSlots } from './fill-slots.js';
export { type MimeBundle, notebookBundles, type ShowOptions, show } from './show.js';

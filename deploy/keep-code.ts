/** Said to `dist/main.js` by the build: keep the code that V8 made, at the end of the process. */
export const KEEP_CODE = '--keep-code';

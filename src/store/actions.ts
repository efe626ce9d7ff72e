// The verbs of the app that the first picture needs; those of one panel are in files of their own beside these, and come
// with it. Nothing else writes the store.
export { flyTo, leave, type Motion, pause, play, setClock, setTime, setView } from './actions/clock';
export { follow } from './actions/follow';
export { beginGesture, endGesture, redo, undo } from './actions/history';
export type { Imported } from './actions/imports';
export {
  allowTiles,
  dismiss,
  explainQuantity,
  hover,
  markDrawn,
  notify,
  showImports,
} from './actions/moment';
export {
  focus,
  openScene,
  replaceScene,
  resetInputs,
  setBasis,
  setCampusView,
  setInput,
  setLanguage,
  setLayer,
  setNodeView,
  setPanel,
  setScene,
  setTheme,
  setUnits,
} from './actions/scene';
export { next, previous, shot } from './actions/story';

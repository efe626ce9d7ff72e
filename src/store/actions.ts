// Every verb of the app: nothing else writes the store.
export { flyTo, type Motion, pause, play, setClock, setTime, setView } from './actions/clock';
export { beginGesture, endGesture, redo, undo } from './actions/history';
export { dismiss, explainQuantity, hover, markDrawn, notify } from './actions/moment';
export {
  focus,
  type Imported,
  importFile,
  openScene,
  replaceScene,
  resetInputs,
  setBasis,
  setInput,
  setLanguage,
  setLayer,
  setPanel,
  setScene,
  setTheme,
  setUnits,
} from './actions/scene';
export { next, previous, shot } from './actions/story';

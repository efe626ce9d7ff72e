// Every verb of the app: nothing else writes the store.
export { flyTo, leave, type Motion, pause, play, setClock, setTime, setView } from './actions/clock';
export { follow } from './actions/follow';
export { beginGesture, endGesture, redo, undo } from './actions/history';
export { type Imported, removeImport } from './actions/imports';
export { dismiss, explainQuantity, hover, markDrawn, notify, showImports } from './actions/moment';
export { flyToSatellite } from './actions/satellite';
export {
  applyPreset,
  openPinned,
  pinScenario,
  resetInput,
  setMetric,
  unpin,
} from './actions/scenario';
export {
  focus,
  importFile,
  openScene,
  replaceScene,
  resetInputs,
  setBasis,
  setInput,
  setLanguage,
  setLayer,
  setNodeView,
  setPanel,
  setScene,
  setTheme,
  setUnits,
  takeFile,
} from './actions/scene';
export { next, previous, shot } from './actions/story';

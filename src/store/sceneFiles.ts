// Scenes as text, which the first picture does not need.
export { encodeFile } from '../scene/link/file';

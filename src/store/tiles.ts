// Addresses of pictures of the ground, for the rooms that may import the store alone.
export { type TilePlace, tileAddress, tileHost } from '../scene/schema/tileAddress';

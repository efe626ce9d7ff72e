import { type Rgb, rgb } from '../core/palette';
import type { GroundKind } from './GroundData';

/** How a kind is drawn; at opacity 0 not at all. */
export interface GroundLook {
  color: Rgb;
  opacity: number;
}
export type GroundLooks = Record<GroundKind, GroundLook>;

/** Colours of the map of the ground at their clearest; lakes have the sea's, states that of borders. What is built up is shaded by the day as land is. */
export const groundColors: Record<'night' | 'paper', Omit<GroundLooks, 'lake' | 'state'>> = {
  night: {
    river: { color: rgb('#5c9dc4'), opacity: 0.62 },
    shore: { color: rgb('#5c9dc4'), opacity: 0.5 },
    railway: { color: rgb('#b9a98f'), opacity: 0.34 },
    county: { color: rgb('#9fb4c4'), opacity: 0.2 },
    builtUp: { color: rgb('#b9a88a'), opacity: 0.24 },
  },
  paper: {
    river: { color: rgb('#7ba6ba'), opacity: 0.85 },
    shore: { color: rgb('#7ba6ba'), opacity: 0.7 },
    railway: { color: rgb('#6f6a62'), opacity: 0.5 },
    county: { color: rgb('#8d8779'), opacity: 0.4 },
    builtUp: { color: rgb('#e9e1d2'), opacity: 1 },
  },
};

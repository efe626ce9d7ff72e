import type { Camera } from '../../scene/types';

/** A hall or rack of a site. */
export interface Inside {
  id: string;
  hall: number | null;
  rack: number | null;
}

type CameraInside = (inside: Inside, headingDeg: number) => Camera | null;

let answer: CameraInside | null = null;

/** Lets the code of campuses, which comes late, answer for halls and racks. */
export function answerInside(by: CameraInside): void {
  answer = by;
}

/** A camera on a hall or rack; null before its campus is loaded, and where there is none. */
export const cameraInside: CameraInside = (inside, headingDeg) => answer?.(inside, headingDeg) ?? null;

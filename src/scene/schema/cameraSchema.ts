import * as v from 'valibot';
import { angle, number, text } from './fields';
import { highestTiltDeg } from './limits';
import { parsePath } from './path';

const TILT = '0 to 85, or to 180 about a point above the ground';
const FOLLOWED = 'node:CONSTELLATION/INDEX, satellite:NUMBER or null';
const isFollowed = (path: string): boolean => /^(node|satellite)$/.test(parsePath(path)?.kind ?? '');

const cameraEntries = {
  longitudeDeg: angle('Longitude of the looked-at point, degrees east; brought within ±180.'),
  latitudeDeg: number(-90, 90, 'Latitude of the looked-at point, degrees north.'),
  altitudeM: number(1, 1e9, 'Distance from the looked-at point to the eye, metres.'),
  headingDeg: angle('Direction that is up in the picture, degrees clockwise from north.'),
  tiltDeg: number(
    0,
    180,
    'Degrees away from looking straight down; over 85 only about a point above the ground (heightM, follow).',
  ),
  heightM: number(-500, 1e9, 'Height of the looked-at point above the ellipsoid, metres.'),
  follow: v.pipe(
    v.nullable(v.pipe(text(200, 1), v.check(isFollowed, FOLLOWED))),
    v.description(
      'What the looked-at point rides on, so that its place is that one’s: node:CONSTELLATION/INDEX, satellite:NUMBER, or null.',
    ),
  ),
  spanM: number(
    0,
    1e9,
    'What must be seen across the picture at the looked-at point, metres: in a narrow window the eye stands back for it. 0 asks for nothing.',
  ),
};

/** What a camera gets that says nothing of it. */
export const onGround = { heightM: 0, follow: null as string | null };
/** A part of a camera. */
export const someCamera = v.partial(v.object(cameraEntries, 'a camera'));
/** A whole camera: a height and something to follow may be left out. */
export const cameraSchema = v.pipe(
  v.object(
    {
      ...cameraEntries,
      heightM: v.optional(cameraEntries.heightM, onGround.heightM),
      follow: v.optional(cameraEntries.follow, onGround.follow),
      spanM: v.optional(cameraEntries.spanM),
    },
    'a camera',
  ),
  v.forward(
    v.check((camera) => camera.tiltDeg <= highestTiltDeg(camera), TILT),
    ['tiltDeg'],
  ),
);

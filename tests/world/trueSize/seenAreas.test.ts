import { beforeAll, expect, it } from 'vitest';
import { geodeticToEcef } from '../../../src/model/orbit/geodesy';
import type { Camera } from '../../../src/scene/types';
import { openScene } from '../../../src/store/actions/scene';
import { shot } from '../../../src/store/actions/story';
import { loadCampus } from '../../../src/store/campus/campus';
import { claimedNumber } from '../../../src/store/readings/claimReading';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import { lensOf, localFrame, poseOf } from '../../../src/world/camera/cameraPose';
import { layAreas } from '../../../src/world/trueSize/layAreas';
import { placeOfAreas } from '../../../src/world/trueSize/placeOfAreas';
import { unseen } from '../../../src/world/trueSize/seenAreas';

beforeAll(loadModel);

const noInsets = { left: 0, right: 0, top: 0, bottom: 0 };
const camera: Camera = {
  longitudeDeg: -73.97,
  latitudeDeg: 40.78,
  altitudeM: 8_000,
  headingDeg: 0,
  tiltDeg: 0,
  heightM: 0,
  follow: null,
};
// 1,225 m and 524 m wide: the first ends 302 m east of the place, the second 924 m.
const laid = {
  frame: {
    originM: geodeticToEcef(camera.latitudeDeg, camera.longitudeDeg, 0),
    ...localFrame(camera.longitudeDeg, camera.latitudeDeg),
  },
  squares: layAreas(
    [
      { id: 'array', areaM2: 1_500_000 },
      { id: 'radiator', areaM2: 275_000 },
    ],
    null,
  ),
};
const from = (part: Partial<Camera>) =>
  unseen({ pose: poseOf({ ...camera, ...part }), lens: lensOf(800, 500, noInsets), insets: noInsets }, laid);

it.each([
  ['straight above', {}, []],
  // The picture is 8.07 km wide; 0.056° are 4.72 km.
  ['with the first square out to the left', { longitudeDeg: -73.914 }, ['array']],
  ['beside both', { longitudeDeg: -73.9 }, ['array', 'radiator']],
  ['from the other side of the Earth', { longitudeDeg: 106 }, ['array', 'radiator']],
  ['from so far that they are smaller than a dot', { altitudeM: 9_000_000 }, ['array', 'radiator']],
  [
    'from within the first, which is all about',
    { altitudeM: 100, tiltDeg: 80, headingDeg: -90 },
    ['radiator'],
  ],
] as const)('%s', (_where, part, ids) => expect(from(part)).toEqual(ids));

it.each([
  [1440, 900, 150],
  [390, 844, 260],
  [640, 360, 90],
])('both squares of the gallery’s shot are seen in a window of %i by %i', async (width, height, bottom) => {
  await openScene('gigawatts-in-orbit');
  shot(3);
  const state = stateNow();
  const ids = state.scene.story[3]?.claim?.areas ?? [];
  expect(ids).toEqual(['exchange.arrayAreaM2', 'exchange.radiatorAreaM2']);
  const { longitudeDeg, latitudeDeg, campusEastM } = placeOfAreas(state, await loadCampus('new-carlisle'));
  const squares = layAreas(
    ids.map((id) => ({ id, areaM2: claimedNumber(state, id)?.quantity.value ?? null })),
    campusEastM,
  );
  expect(squares.map(({ sideM }) => Math.round(sideM))).toEqual([2236, 957]);
  const originM = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
  const insets = { ...noInsets, bottom };
  const sight = { pose: poseOf(state.scene.camera), lens: lensOf(width, height, insets), insets };
  expect(unseen(sight, { frame: { originM, ...localFrame(longitudeDeg, latitudeDeg) }, squares })).toEqual(
    [],
  );
});

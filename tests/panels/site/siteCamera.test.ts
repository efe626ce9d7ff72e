import { expect, it } from 'vitest';
import { release } from '../../../src/facts/release';
import type { Site } from '../../../src/facts/types';
import { siteCamera } from '../../../src/panels/site/siteCamera';

function siteAt(longitudeDeg: number, latitudeDeg: number): Site {
  const site = release.sites[0];
  if (!site) throw new Error('The release has no site.');
  return { ...site, coordinates: { ...site.coordinates, longitudeDeg, latitudeDeg } };
}

it('stands above a site alone', () => {
  const camera = siteCamera([siteAt(-90, 35)]);
  expect(camera).toMatchObject({ altitudeM: 1.6e6, headingDeg: 0, tiltDeg: 0 });
  expect(camera.longitudeDeg).toBeCloseTo(-90, 9);
  expect(camera.latitudeDeg).toBeCloseTo(35, 9);
});

it('stands between sites on both sides of the date line, higher the farther they lie apart', () => {
  const camera = siteCamera([siteAt(170, 0), siteAt(-150, 0)]);
  expect(camera.longitudeDeg).toBeCloseTo(-170, 9);
  expect(camera.latitudeDeg).toBeCloseTo(0, 9);
  // 20 degrees of the equator to either side are 2,226.4 km; three times that.
  expect(camera.altitudeM / 1000).toBeCloseTo(6679.2, 0);
});

it('goes no higher than for the whole Earth, for sites all around it', () => {
  const around = [0, 90, 180, -90].map((longitudeDeg) => siteAt(longitudeDeg, 10));
  expect(siteCamera(around).altitudeM).toBe(2.4e7);
});

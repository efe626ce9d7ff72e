import { equatorialRadiusM } from '../../shared/earth';

/** Stefan–Boltzmann constant, W/(m² K⁴), CODATA 2018. */
const stefanBoltzmann = 5.670_374_419e-8;

const ratio = (altitudeM: number): number => (equatorialRadiusM + altitudeM) / equatorialRadiusM;

/** View factor to the Earth of one face of a plate that is edge-on to it (its plane holds the Earth's centre). */
export function viewFactorEdgeOn(altitudeM: number): number {
  const h = ratio(altitudeM);
  const rim = Math.sqrt(h * h - 1);
  return (Math.atan(1 / rim) - rim / (h * h)) / Math.PI;
}

/** Heat that a panel gives off by itself from both faces, W per m² of panel; kelvin, emissivity 0 … 1. No environment. */
export const emittedWPerM2 = (temperatureK: number, emissivity: number): number =>
  2 * emissivity * stefanBoltzmann * temperatureK ** 4;

interface Surroundings {
  /** View factor of each face to the Earth. */
  viewFactorEarth: number;
  /** Infrared that the Earth gives off, W/m². */
  earthInfraredWPerM2: number;
  /** Share of sunlight that the Earth throws back. */
  albedo: number;
  /** W/m². */
  solarConstantWPerM2: number;
  /** Share of sunlight that the panel takes up. */
  solarAbsorptance: number;
  emissivity: number;
  /** Beta angle: over the day–night line the Earth below is hardly lit. */
  betaDeg: number;
}

/**
 * Heat that the Earth lays on a panel that is edge-on to the Sun and to the Earth, both faces, W per m² of panel: infrared, and
 * albedo scaled by cos β (the share of the lit Earth in view, a common approximation; it is nought over the day–night line).
 */
export function absorbedWPerM2(s: Surroundings): number {
  const lit = Math.max(0, Math.cos((s.betaDeg * Math.PI) / 180));
  return (
    2 *
    s.viewFactorEarth *
    (s.emissivity * s.earthInfraredWPerM2 + s.solarAbsorptance * s.albedo * s.solarConstantWPerM2 * lit)
  );
}

/** Panel area, m², that gets rid of `heatW` at a net flux; null where the panel takes up more than it gives off. */
export const radiatorAreaM2 = (heatW: number, netFluxWPerM2: number): number | null =>
  netFluxWPerM2 > 0 ? heatW / netFluxWPerM2 : null;

import type { Group, Object3D, Texture } from 'three';
import { Atmosphere } from '../render/Atmosphere';
import { asImagery, Earth } from '../render/Earth';
import { LandFill } from '../render/LandFill';
import { graticulePositions, MapLines } from '../render/MapLines';
import { nightPalette, type Palette, paperPalette } from '../render/palette';
import { Stars } from '../render/Stars';
import { uploadInBands } from '../render/uploadInBands';
import { t } from '../shared/i18n';
import { notify } from '../store/actions';
import { greenwichSiderealAngleRad, WGS84 } from '../store/select';
import { store } from '../store/store';
import { type ImageryWidth, imageryWidthFor, loadImagery } from './imagery';
import { type Fineness, finenessFor, landFineness, loadLand, loadLines, loadStates } from './mapData';
import {
  cityLightsOpacityAt,
  imageryOpacityAt,
  MAP_BELOW_M,
  STATES_BELOW_M,
  statesOpacityAt,
} from './nearness';
import type { Stage } from './Stage';

export const paletteOf = (stage: Stage): Palette => (stage.theme === 'paper' ? paperPalette : nightPalette);

/** Borders between states, against those between countries. */
const STATES_FAINTER = 0.75;
/** On the near map borders show against flat land, not against imagery: up to this much clearer. */
const CLEARER_NEAR = 1.8;

/** Earth, air, land, lines and stars: made once a mount, brought up to date each frame, finer as one comes nearer. */
export class GlobeLayers {
  private readonly earth = new Earth();
  private readonly atmosphere = new Atmosphere();
  private readonly stars = new Stars();
  private readonly graticule = new MapLines(graticulePositions(), 0);
  private coast: MapLines | null = null;
  private borders: MapLines | null = null;
  private states: MapLines | null = null;
  private land: LandFill | null = null;
  private readonly asked = new Set<string>();
  private landShown: Fineness | null = null;
  private linesShown: Fineness | null = null;
  private imageryWidth: ImageryWidth | 0 = 0;
  private disposed = false;
  private textures: Texture[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly group: Group,
  ) {
    for (const layer of [this.earth, this.atmosphere, this.stars, this.graticule]) group.add(layer.object);
  }

  private looksLikeImagery(): boolean {
    const { earth } = store.getState().scene.layers;
    return earth === 'imagery' || (earth === 'auto' && this.stage.theme === 'night');
  }

  /** Loads once; a first load holds back the first full frame, a failed one is told and the rest goes on. */
  private ask(key: string, load: () => Promise<void>): void {
    if (this.asked.has(key)) return;
    this.asked.add(key);
    this.stage.awaited += 1;
    load()
      .catch((error: unknown) => {
        const path = error instanceof Error ? error.message : key;
        notify('warning', t('{path} could not be loaded; the map is drawn without it.', { path }));
      })
      .finally(() => {
        this.stage.awaited -= 1;
        this.stage.invalidate();
      });
  }

  private askLines(fineness: Fineness): void {
    this.ask(`lines-${fineness}`, async () => {
      const [coast, borders] = await Promise.all([
        loadLines('coast', fineness),
        loadLines('borders', fineness),
      ]);
      if (this.disposed) return;
      this.coast ??= this.added(new MapLines(coast.positions, 2));
      this.borders ??= this.added(new MapLines(borders.positions, 1));
      this.coast.setPositions(coast.positions);
      this.borders.setPositions(borders.positions);
      this.linesShown = fineness;
      // A coarser set that comes back into use is read again from the browser's cache.
      this.asked.delete(`lines-${fineness}`);
    });
  }

  private askStates(): void {
    this.ask('states', async () => {
      const states = await loadStates();
      if (!this.disposed) this.states = this.added(new MapLines(states.positions, 1));
    });
  }

  private askLand(fineness: Fineness): void {
    this.ask(`land-${fineness}`, async () => {
      const land = await loadLand(fineness);
      if (this.disposed) return;
      this.land ??= this.added(new LandFill(land));
      this.land.setLand(land);
      this.land.setNightMap(this.textures[1] ?? null);
      this.landShown = fineness;
      this.asked.delete(`land-${fineness}`);
    });
  }

  private askImagery(width: ImageryWidth): void {
    this.ask(`imagery-${width}`, async () => {
      const { day, night } = await loadImagery(width);
      const { renderer } = this.stage;
      const isGone = () => this.disposed || width < this.imageryWidth;
      for (const picture of [asImagery(day), asImagery(night)]) {
        if (renderer && !isGone()) await uploadInBands(picture, renderer, isGone);
      }
      if (isGone()) {
        for (const picture of [day, night]) picture.dispose();
        return;
      }
      this.earth.setImagery(day, night);
      this.land?.setNightMap(night);
      for (const texture of this.textures) texture.dispose();
      this.textures = [day, night];
      this.imageryWidth = width;
    });
  }

  private added<T extends { object: Object3D }>(layer: T): T {
    this.group.add(layer.object);
    return layer;
  }

  private chooseDetail(imagery: boolean, eyeAltitudeM: number): void {
    const { stage } = this;
    const distanceM = store.getState().view.altitudeM;
    const fineness = finenessFor(distanceM);
    if (this.linesShown !== fineness) this.askLines(fineness);
    const land = landFineness(fineness);
    if ((!imagery || eyeAltitudeM < MAP_BELOW_M) && this.landShown !== land) this.askLand(land);
    if (eyeAltitudeM < STATES_BELOW_M && store.getState().scene.layers.borders) this.askStates();
    if (!imagery) return;
    const angularRadius = WGS84.semiMajorM / (distanceM + WGS84.semiMajorM);
    const diameterPx =
      2 * stage.lens.focalPx * Math.tan(Math.asin(Math.min(0.99, angularRadius))) * stage.pixelRatio;
    const width = imageryWidthFor(Math.min(diameterPx, 4096));
    if (width > this.imageryWidth) this.askImagery(width);
  }

  private updateLines(palette: Palette, eyeAltitudeM: number): void {
    const { layers } = store.getState().scene;
    const nearness = statesOpacityAt(eyeAltitudeM);
    const clearer = 1 + (CLEARER_NEAR - 1) * nearness;
    const borderOpacity = layers.borders ? Math.min(1, palette.borderOpacity * clearer) : 0;
    this.graticule.update({
      color: palette.graticule,
      opacity: layers.graticule ? palette.graticuleOpacity : 0,
    });
    this.coast?.update({ color: palette.coast, opacity: Math.min(1, palette.coastOpacity * clearer) });
    this.borders?.update({ color: palette.border, opacity: borderOpacity });
    this.states?.update({ color: palette.border, opacity: borderOpacity * STATES_FAINTER * nearness });
  }

  update(): void {
    const { stage } = this;
    const palette = paletteOf(stage);
    const { layers } = store.getState().scene;
    const eyeAltitudeM = stage.pose?.eyeAltitudeM ?? Number.POSITIVE_INFINITY;
    const imagery = this.looksLikeImagery();
    this.chooseDetail(imagery, eyeAltitudeM);
    const sunDirection = stage.sun;
    // Until there is land to take over, imagery stays.
    const asked = this.land ? imageryOpacityAt(eyeAltitudeM) : 1;
    const imageryOpacity = imagery && this.earth.hasImagery ? asked : 0;
    const cityLightsOpacity = imagery && layers.cityLights ? cityLightsOpacityAt(eyeAltitudeM) : 0;
    this.earth.update({ sunDirection, palette, imageryOpacity, cityLightsOpacity });
    this.land?.update({ sunDirection, palette, opacity: 1 - imageryOpacity, cityLightsOpacity });
    this.atmosphere.update({ sunDirection, palette });
    this.atmosphere.object.visible = layers.atmosphere;
    this.stars.update({
      siderealAngleRad: greenwichSiderealAngleRad(store.getState().clockMs),
      opacity: palette.starOpacity,
      pixelRatio: stage.pixelRatio,
    });
    this.updateLines(palette, eyeAltitudeM);
  }

  dispose(): void {
    this.disposed = true;
    const layers = [
      this.earth,
      this.atmosphere,
      this.stars,
      this.graticule,
      this.coast,
      this.borders,
      this.states,
      this.land,
    ];
    for (const layer of layers) {
      if (!layer) continue;
      this.group.remove(layer.object);
      layer.dispose();
    }
    for (const texture of this.textures) texture.dispose();
  }
}

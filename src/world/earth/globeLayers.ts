import { Group, type Object3D, type Texture } from 'three';
import { t } from '../../locales/i18n';
import { greenwichSiderealAngleRad } from '../../model/orbit/sunlight';
import { frustumHalfSpaces, horizonHalfSpace, SPACE } from '../../render/core/halfSpaces';
import { nightPalette, type Palette, paperPalette } from '../../render/core/palette';
import { uploadInBands } from '../../render/core/uploadInBands';
import { Atmosphere } from '../../render/earth/Atmosphere';
import { asImagery, Earth } from '../../render/earth/Earth';
import type { LandFill } from '../../render/earth/LandFill';
import type { VisibleSpaces } from '../../render/earth/linePieces';
import { graticule, MapLines } from '../../render/earth/MapLines';
import { Stars } from '../../render/earth/Stars';
import { loadTwice } from '../../shared/loadTwice';
import type { Vec3 } from '../../shared/vectors';
import { notify } from '../../store/actions/moment';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { tangentsOf } from '../camera/cameraPose';
import { seenFrom } from '../camera/seenFrom';
import { changeDetector } from '../changeDetector';
import type { Stage } from '../Stage';
import { finestLevel, type ImageryWidth, imageryDiameterPx, imageryWidthFor, loadImagery } from './imagery';
import { type Fineness, finenesses, loadLand, loadLines } from './mapData';
import {
  cityLightsOpacityAt,
  clearerAt,
  FINE_KEPT_BELOW_M,
  imageryOpacityAt,
  MAP_BELOW_M,
  type OutlineShares,
  outlineSharesAt,
  PLAIN_BELOW_M,
  PLAIN_LEFT_ABOVE_M,
} from './nearness';
import { Outlines } from './Outlines';

export const paletteOf = (stage: Stage): Palette => (stage.theme === 'paper' ? paperPalette : nightPalette);

/** Whether the ground is to look like a picture of the Earth, and not like a map. */
export function looksLikeImagery({ theme }: Stage): boolean {
  const { earth } = documentStore.getState().scene.layers;
  return earth === 'imagery' || (earth === 'auto' && theme === 'night');
}

/** Land has no set at 1:10 million: that at 1:50 million stays. */
const landShares = ([coarse, middle, fine]: OutlineShares): OutlineShares => [coarse, middle + fine, 0];

/** A line just beside the picture still reaches into it, CSS pixels. */
const LINE_MARGIN_PX = 4;

/** Outlines are asked for this much before they are to show, as a factor of the distance. */
const AHEAD = 1.15;

/** Earth, air, land, lines and stars: made once a mount, brought up to date each frame, finer as one comes nearer. */
export class GlobeLayers {
  readonly #stage: Stage;
  readonly #earth = new Earth();
  readonly #atmosphere = new Atmosphere();
  readonly #stars = new Stars();
  readonly #graticule = new MapLines(graticule());
  /** Borders, and the coast over them. */
  readonly #lines = new Outlines<MapLines>();
  readonly #land = new Outlines<LandFill>();
  readonly #asked = new Set<string>();
  /** Whether all finenesses show the same from a place, Earth-fixed metres; null until that is known. */
  #isPlain: ((eyeM: Vec3) => boolean) | null = null;
  #imageryWidth: ImageryWidth | 0 = 0;
  #disposed = false;
  #textures: Texture[] = [];
  #sight: VisibleSpaces | null = null;
  readonly #moved = changeDetector();

  readonly object = new Group();

  constructor(stage: Stage) {
    this.#stage = stage;
    for (const layer of [this.#earth, this.#atmosphere, this.#stars, this.#graticule])
      this.object.add(layer.object);
    stage.globe = { object: this.object, stars: this.#stars.object };
  }

  /** Loads once; a first load holds back the first full frame, a failed one is told and the rest goes on. */
  #ask(key: string, load: () => Promise<void>): void {
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    const tell = (error: unknown) => {
      const path = error instanceof Error ? error.message : key;
      const again = () => {
        this.#asked.delete(key);
        this.#stage.invalidate();
      };
      notify('warning', t('{path} could not be loaded; the map is drawn without it.', { path }), { again });
    };
    const release = this.#stage.hold();
    load().catch(tell).finally(release);
  }

  #askLines(fineness: Fineness): void {
    this.#ask(`lines-${fineness}`, async () => {
      const [coast, borders] = await Promise.all([
        loadLines('coast', fineness),
        loadLines('borders', fineness),
      ]);
      if (this.#disposed) return;
      this.#lines.put(fineness, this.#added(new MapLines(borders, coast, 1)));
    });
  }

  #askLand(fineness: Fineness): void {
    this.#ask(`land-${fineness}`, async () => {
      const [land, { LandFill }] = await Promise.all([
        loadLand(fineness),
        loadTwice(() => import('../../render/earth/LandFill')),
      ]);
      if (this.#disposed) return;
      const layer = this.#added(new LandFill(land));
      layer.setNightMap(this.#textures[1] ?? null);
      this.#land.put(fineness, layer);
    });
  }

  #askImagery(width: ImageryWidth): void {
    this.#ask(`imagery-${width}`, async () => {
      const { day, night } = await loadImagery(width);
      const { renderer } = this.#stage;
      const isGone = () => this.#disposed || width < this.#imageryWidth;
      for (const picture of [asImagery(day), asImagery(night)]) {
        if (renderer && !isGone()) await uploadInBands(picture, renderer, isGone);
      }
      if (isGone()) {
        for (const picture of [day, night]) picture.dispose();
        return;
      }
      this.#earth.setImagery(day, night);
      for (const land of this.#land.all) land.setNightMap(night);
      for (const texture of this.#textures) texture.dispose();
      this.#textures = [day, night];
      this.#imageryWidth = width;
    });
  }

  #added<T extends { object: Object3D }>(layer: T): T {
    this.object.add(layer.object);
    return layer;
  }

  #remove(layer: { object: Object3D; dispose(): void }): void {
    this.object.remove(layer.object);
    layer.dispose();
  }

  #askPlain(): void {
    this.#ask('plain', async () => {
      this.#isPlain = await loadTwice(() => import('./plainGround')).then(
        ({ loadPlainGround }) => loadPlainGround(),
        () => () => false,
      );
      if (this.#disposed) return;
      // Within the wait for it, or a still would be taken between the two.
      const { eyeAltitudeM } = this.#stage.pose ?? { eyeAltitudeM: Number.POSITIVE_INFINITY };
      this.#askOutlines(!looksLikeImagery(this.#stage) || eyeAltitudeM < MAP_BELOW_M);
    });
  }

  /** Whether more than plain ground comes into sight soon: a coast that is finer only after it is seen jumps. */
  #isLeaving(eyeAltitudeM: number): boolean {
    const { flight } = liveStore.getState();
    return this.#stage.told && Math.max(eyeAltitudeM, flight?.to.altitudeM ?? 0) > PLAIN_LEFT_ABOVE_M;
  }

  #askOutlines(withLand: boolean): void {
    const { pose, told } = this.#stage;
    const { altitudeM } = seenFrom(this.#stage);
    const isLow = pose !== null && pose.eyeAltitudeM < PLAIN_BELOW_M;
    if (isLow && !this.#isPlain) {
      this.#askPlain();
      return;
    }
    const showsPlain = isLow && !this.#isLeaving(pose.eyeAltitudeM) && this.#isPlain?.(pose.eyeM);
    const distanceM = showsPlain ? Number.POSITIVE_INFINITY : altitudeM;
    // Ahead of time only once the first picture is there: nothing keeps it waiting that it does not show.
    const around = told ? [1 / AHEAD, 1, AHEAD] : [1];
    for (const factor of around) {
      const shares = outlineSharesAt(factor * distanceM);
      finenesses.forEach((fineness, i) => {
        if (shares[i]! > 0) this.#askLines(fineness);
        if (withLand && landShares(shares)[i]! > 0) this.#askLand(fineness);
      });
    }
  }

  #chooseDetail(imagery: boolean, eyeAltitudeM: number): void {
    const distanceM = seenFrom(this.#stage).altitudeM;
    this.#askOutlines(!imagery || eyeAltitudeM < MAP_BELOW_M);
    const fine = distanceM > FINE_KEPT_BELOW_M ? this.#lines.take('10m') : null;
    if (fine) {
      this.#remove(fine);
      this.#asked.delete('lines-10m');
    }
    if (!imagery) return;
    const width = imageryWidthFor(this.#diameterPx(), this.#stage.renderer?.capabilities.maxTextureSize);
    if (width > this.#imageryWidth) this.#askImagery(width);
  }

  /** Edges of the picture and the horizon. */
  #linesInSight(): VisibleSpaces | null {
    const { pose, lens } = this.#stage;
    if (!pose || !this.#moved([pose, lens])) return this.#sight;
    const spaces = new Float64Array(5 * SPACE);
    frustumHalfSpaces(pose, tangentsOf(lens), LINE_MARGIN_PX / lens.focalPx, spaces);
    horizonHalfSpace(pose.eyeM, spaces, 4);
    this.#sight = { spaces, count: 5 };
    return this.#sight;
  }

  #diameterPx(): number {
    const { lens, pixelRatio } = this.#stage;
    return imageryDiameterPx(seenFrom(this.#stage).altitudeM, lens.focalPx * pixelRatio);
  }

  #updateLines(palette: Palette, eyeAltitudeM: number, shares: OutlineShares): void {
    const { layers } = documentStore.getState().scene;
    const clearer = clearerAt(eyeAltitudeM);
    const borderOpacity = layers.borders ? Math.min(1, palette.borderOpacity * clearer) : 0;
    this.#graticule.update({
      color: palette.graticule,
      opacity: layers.graticule ? palette.graticuleOpacity : 0,
    });
    // Where two finenesses show, and from far off, the draw that it takes is worth more than the vertices.
    const sight = shares[2] === 1 ? this.#linesInSight() : null;
    const coastOpacity = Math.min(1, palette.coastOpacity * clearer);
    this.#lines.share(shares, (lines, share) =>
      lines.update(
        { color: palette.border, opacity: borderOpacity * share },
        { color: palette.coast, opacity: coastOpacity * share },
        sight,
      ),
    );
  }

  update(): void {
    const stage = this.#stage;
    const palette = paletteOf(stage);
    const { layers } = documentStore.getState().scene;
    const eyeAltitudeM = stage.pose?.eyeAltitudeM ?? Number.POSITIVE_INFINITY;
    const imagery = looksLikeImagery(stage);
    this.#chooseDetail(imagery, eyeAltitudeM);
    const sunDirection = stage.sun;
    // Until there is land to take over, imagery stays.
    const asked = this.#land.hasAny ? imageryOpacityAt(eyeAltitudeM) : 1;
    const imageryOpacity = imagery && this.#earth.hasImagery ? asked : 0;
    const cityLightsOpacity = imagery && layers.cityLights ? cityLightsOpacityAt(eyeAltitudeM) : 0;
    const imageryLevel = this.#imageryWidth && finestLevel(this.#imageryWidth, this.#diameterPx());
    this.#earth.update({ sunDirection, palette, imageryOpacity, imageryLevel, cityLightsOpacity });
    const shares = outlineSharesAt(seenFrom(this.#stage).altitudeM);
    // Both stand whole half-way, or the sea would shine through where they agree.
    this.#land.share(landShares(shares), (land, share) => {
      const opacity = (1 - imageryOpacity) * Math.min(1, 2 * share);
      land.update({ sunDirection, palette, opacity, cityLightsOpacity });
    });
    this.#atmosphere.update({ sunDirection, palette });
    this.#atmosphere.object.visible = layers.atmosphere;
    this.#stars.update({
      siderealAngleRad: greenwichSiderealAngleRad(liveStore.getState().clockMs),
      opacity: palette.starOpacity,
      pixelRatio: stage.pixelRatio,
    });
    this.#updateLines(palette, eyeAltitudeM, shares);
  }

  dispose(): void {
    this.#disposed = true;
    this.#stage.globe = null;
    const layers = [this.#earth, this.#atmosphere, this.#stars, this.#graticule];
    for (const layer of [...layers, ...this.#lines.all, ...this.#land.all]) this.#remove(layer);
    for (const texture of this.#textures) texture.dispose();
  }
}

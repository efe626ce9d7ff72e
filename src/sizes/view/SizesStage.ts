import { Color, NoToneMapping, Scene, SRGBColorSpace, WebGLRenderer } from 'three';
import type { Vec3 } from '../../shared/vectors';
import { SizesShade } from '../render/SizesShade';
import { SizesSolids } from '../render/SizesSolids';
import { setSizesPalette, sizesUniforms } from '../render/sizesLight';
import { sizesPalettes } from '../render/sizesPalette';
import { SizesEye } from './SizesEye';
import { SizesFloor } from './SizesFloor';
import { firstPose, marginsFor, narrowPose, type SizesPose } from './sizesCamera';
import { type BuiltThing, buildThing, meshKey } from './sizesMeshes';
import { around, type Extent, movedTo, type StandingThing, standThings, turnedExtent } from './sizesStand';

type Id = StandingThing['id'];

interface Standing {
  key: string;
  solids: SizesSolids;
  /** As it is turned, about its own origin. */
  extent: Extent;
}

/** Directions of light gathered in one frame. */
const LIGHTS_PER_FRAME = 4;
/** From how high one thing is looked at, radians. */
const ONE_RAD = 0.22;
/**
 * The comparison of sizes on a canvas of its own: things in true size on one ground. Draws on demand. Throws where
 * WebGL 2 does not start. `dispose` gives back all memory and the context.
 */
export class SizesStage {
  readonly renderer: WebGLRenderer;
  /** Called after each frame, when labels may be placed. */
  onFrame: () => void = () => {};
  readonly #uniforms = sizesUniforms();
  readonly #things = new Scene();
  readonly #floor = new SizesFloor(this.#uniforms);
  readonly #eye: SizesEye;
  readonly #shade: SizesShade;
  readonly #standing = new Map<Id, Standing>();
  #places = new Map<Id, readonly [number, number]>();
  #theme: 'night' | 'paper' = 'night';
  /** True until the reader has moved the eye: a new size of the canvas then shows the whole again. */
  #untouched = true;
  /** In a picture that is taller than wide the hall turns its end to the viewer. */
  #narrow = false;
  /** Kept free for a key at the left edge and at the upper one, CSS pixels. */
  #keyPx: readonly [number, number] = [0, 0];
  #scaleOf: (mostM: number) => number = (mostM) => mostM;
  #sizePx: [number, number] = [1, 1];
  #frame = 0;
  #asked = 0;
  #gone = false;

  constructor(canvas: HTMLCanvasElement, calm: () => boolean) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, powerPreference: 'high-performance' });
    this.renderer.toneMapping = NoToneMapping;
    this.renderer.autoClear = false;
    this.renderer.debug.checkShaderErrors = import.meta.env.DEV;
    this.#eye = new SizesEye(calm);
    this.#shade = new SizesShade(this.renderer, this.#things, this.#uniforms);
  }

  /** The extents of what stands, where it stands. */
  get extents(): Map<Id, Extent> {
    return new Map(
      [...this.#places].map(([id, place]) => [id, movedTo(this.#standing.get(id)!.extent, place)]),
    );
  }

  /** Directions of light that the picture still waits for; 0 when it is finished. */
  get unfinished(): number {
    return this.#shade.left;
  }

  get pose(): SizesPose {
    return this.#eye.pose;
  }

  /** Lets exactly these things stand. Resolves when they do; the last call wins. Ids of what could not be built come back. */
  async setThings(things: readonly StandingThing[], scaleM: (mostM: number) => number): Promise<Id[]> {
    const turn = ++this.#asked;
    const built = await Promise.all(
      things.map(async (thing) => {
        const key = meshKey(thing);
        const kept = this.#standing.get(thing.id)?.key === key;
        return { id: thing.id, key, kept, made: kept ? null : await buildThing(thing) };
      }),
    );
    if (this.#gone || turn !== this.#asked) return [];
    const before = [...this.#places.keys()].join();
    for (const { id, key, kept, made } of built) if (!kept) this.#replace(id, key, made);
    const wanted = new Set(things.map(({ id }) => id));
    for (const id of [...this.#standing.keys()]) if (!wanted.has(id)) this.#replace(id, '', null);
    this.#scaleOf = scaleM;
    this.#arrange();
    const otherHall = built.some(({ id, kept }) => id === 'hall' && !kept);
    if (this.#untouched || otherHall || [...this.#places.keys()].join() !== before)
      this.lookAt(null, before === '');
    return built.filter(({ kept, made }) => !kept && made === null).map(({ id }) => id);
  }

  #replace(id: Id, key: string, built: BuiltThing | null): void {
    const old = this.#standing.get(id);
    if (old) {
      this.#things.remove(old.solids.object);
      old.solids.dispose();
      this.#standing.delete(id);
    }
    if (!built) return;
    const solids = new SizesSolids(built.mesh, this.#uniforms, built.patterns);
    solids.object.name = id;
    solids.object.rotation.z = built.turnRad;
    this.#things.add(solids.object);
    this.#standing.set(id, { key, solids, extent: turnedExtent(built.mesh.positionsM, built.turnRad) });
  }

  /** Gives everything its place, and measures and light their new form. */
  #arrange(): void {
    const hall = this.#standing.get('hall');
    if (hall) {
      const { object } = hall.solids;
      object.rotation.z = this.#narrow ? Math.PI / 2 : 0;
      hall.extent = turnedExtent(object.geometry.getAttribute('position').array, object.rotation.z);
    }
    this.#places = standThings(
      new Map([...this.#standing].map(([id, { extent }]) => [id, extent])),
      this.#narrow,
    );
    for (const [id, [x, y]] of this.#places) this.#standing.get(id)!.solids.object.position.set(x, y, 0);
    const whole = around([...this.extents.values()]);
    this.#eye.reachM = whole ? Math.hypot(whole.max[0] - whole.min[0], whole.max[1] - whole.min[1]) : 0;
    this.#shade.restart();
    this.#floor.arrange(this.extents, this.#scaleOf);
    this.invalidate();
  }

  /** Length of the scale, metres. */
  get scaleM(): number {
    return this.#floor.scaleM;
  }

  setTheme(theme: 'night' | 'paper'): void {
    this.#theme = theme;
    setSizesPalette(this.#uniforms, sizesPalettes[theme]);
    this.invalidate();
  }

  /** Size in CSS pixels. */
  resize(widthPx: number, heightPx: number, pixelRatio: number): void {
    this.#sizePx = [Math.max(1, widthPx), Math.max(1, heightPx)];
    this.renderer.setPixelRatio(pixelRatio);
    this.renderer.setSize(...this.#sizePx, false);
    this.#eye.camera.aspect = this.#sizePx[0] / this.#sizePx[1];
    const narrow = this.#eye.camera.aspect < 0.85;
    if (narrow !== this.#narrow) {
      this.#narrow = narrow;
      this.#arrange();
    }
    if (this.#untouched) this.lookAt(null, true);
    // A canvas that changes its size is empty until it is drawn.
    this.#draw();
  }

  /** Leaves room for a key at the left edge or at the upper one, CSS pixels; 0 for none. */
  keepFree(leftPx: number, topPx: number): void {
    if (leftPx === this.#keyPx[0] && topPx === this.#keyPx[1]) return;
    this.#keyPx = [leftPx, topPx];
    if (this.#untouched) this.lookAt(null, true);
  }

  /** Flies to a thing, or to the whole; goes there at once where motion is unwanted. */
  lookAt(id: Id | null, atOnce = false): void {
    const extents = this.extents;
    const one = id === null ? undefined : extents.get(id);
    if (extents.size === 0 || (id !== null && !one)) return;
    const whole = this.#narrow ? narrowPose : firstPose;
    const direction = one ? { azimuthRad: this.pose.azimuthRad, elevationRad: ONE_RAD } : whole;
    const marks = this.marks.map((at) => ({ min: at, max: at }));
    const boxes = one ? [one] : [...extents.values(), ...marks];
    this.#eye.frame(boxes, direction, marginsFor(!!one, this.#keyPx, this.#sizePx), atOnce);
    this.#untouched = id === null;
    this.invalidate();
  }

  /** Moves the eye as a reader's hand does. */
  move(change: (pose: SizesPose) => SizesPose): void {
    this.#untouched = false;
    this.#eye.move(change, around([...this.extents.values()]));
    this.invalidate();
  }

  /** What is at a point of the canvas, CSS pixels; null for the ground. */
  pick(xPx: number, yPx: number): Id | null {
    const ray = this.#eye.rayAt(xPx, yPx, this.#sizePx);
    return (ray.intersectObjects(this.#things.children)[0]?.object.name as Id | undefined) ?? null;
  }

  /** Where a point is on the canvas, CSS pixels; null behind the eye. */
  project(atM: Vec3): { xPx: number; yPx: number } | null {
    return this.#eye.project(atM, this.#sizePx);
  }

  /** Ends and middle of the scale, metres. */
  get marks(): readonly Vec3[] {
    return this.#floor.marks;
  }

  invalidate(): void {
    if (this.#gone || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame((nowMs) => {
      this.#frame = 0;
      this.#eye.advance(nowMs);
      if (this.#shade.left > 0) this.#shade.gather(LIGHTS_PER_FRAME);
      this.#draw();
      if (this.#eye.isFlying || this.#shade.left > 0) this.invalidate();
    });
  }

  #draw(): void {
    if (this.#gone) return;
    const camera = this.#eye.place();
    const palette = sizesPalettes[this.#theme];
    const { renderer } = this;
    this.#floor.update(palette, this.#sizePx, renderer.getPixelRatio());
    renderer.setClearColor(new Color().setRGB(...palette.background, SRGBColorSpace), 1);
    renderer.clear();
    renderer.render(this.#floor.below, camera);
    renderer.render(this.#things, camera);
    renderer.render(this.#floor.above, camera);
    this.onFrame();
  }

  dispose(): void {
    this.#gone = true;
    cancelAnimationFrame(this.#frame);
    for (const { solids } of this.#standing.values()) solids.dispose();
    this.#floor.dispose();
    this.#shade.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }
}

import type { Camera, Mesh, WebGLRenderer } from 'three';
import { drawAlways } from '../core/createMaterial';
import { type CampusFrame, campusUniforms, setCampusEye } from './campusFrame';
import { type CampusLook, lightCampus } from './campusLook';
import { lightUniforms } from './campusMaterials';

/** What all that is drawn of one campus shares: where it is, the eye in its frame, and its light. Each is worked out once a frame. */
export class CampusSetting {
  readonly frame: CampusFrame;
  readonly #view;
  readonly #light = lightUniforms();
  /** Uniforms for the materials of this campus, the same ones for all. */
  readonly uniforms;
  #look: CampusLook | null = null;
  #renderer: WebGLRenderer | null = null;
  #camera: Camera | null = null;
  #drawnFrame = -1;

  constructor(frame: CampusFrame) {
    this.frame = frame;
    this.#view = campusUniforms(frame);
    this.uniforms = { ...this.#view, ...this.#light };
  }

  /** Sets the light for the next draw; the same `look` object as last time changes nothing. */
  light(look: CampusLook): void {
    if (look === this.#look) return;
    this.#look = look;
    lightCampus(this.#light, look);
  }

  /** Makes a mesh see this campus from whatever camera draws it. */
  follow(mesh: Mesh): void {
    drawAlways(mesh);
    mesh.onBeforeRender = (renderer, _scene, camera, _geometry, material) => {
      this.#setEye(renderer, camera);
      (material as unknown as { uniformsNeedUpdate: boolean }).uniformsNeedUpdate = true;
    };
  }

  #setEye(renderer: WebGLRenderer, camera: Camera): void {
    const { frame } = renderer.info.render;
    if (frame === this.#drawnFrame && renderer === this.#renderer && camera === this.#camera) return;
    this.#drawnFrame = frame;
    this.#renderer = renderer;
    this.#camera = camera;
    setCampusEye(this.#view, this.frame, renderer, camera);
  }
}

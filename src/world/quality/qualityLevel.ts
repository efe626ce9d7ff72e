/** How much of the picture is drawn at a time. */
export interface QualityLevel {
  /** Canvas pixels drawn, against those the screen has, along one side. */
  pixelRatioScale: number;
  /** Several samples a pixel; else one, and edges are hard. */
  smooth: boolean;
  trails: boolean;
  /** Meshes of what is near; without them a node stays a mark. */
  models: boolean;
  /** One node in this many is drawn: 1, 2, 4 … Said on the screen when above 1. */
  oneIn: number;
}

/** `low` leaves out smooth edges, trails and meshes from the start, `high` never draws less than all. */
export type Quality = 'auto' | 'low' | 'high';

export const fullQuality: QualityLevel = {
  pixelRatioScale: 1,
  smooth: true,
  trails: true,
  models: true,
  oneIn: 1,
};

/** The most that `low` draws. */
export const lowQuality: QualityLevel = { ...fullQuality, smooth: false, trails: false, models: false };

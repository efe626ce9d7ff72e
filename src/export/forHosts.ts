import type { WorldHandle } from '../world/handle';
import type { FilmOptions } from './film/filmPlan';

// One small file for the first script to ask for: what each verb needs is known here alone.

/** `film` of the host API, kept and not streamed. */
export async function filmForHost(world: WorldHandle, options: FilmOptions): Promise<Blob> {
  const { film } = await import('./film/film');
  return (await film(world, options)) as Blob;
}

/** `exportHtml` of the host API. */
export async function htmlForHost(): Promise<Blob> {
  return (await import('./html/exportHtml')).exportHtml();
}

import { liveStore } from '../live';

/** Work that takes longer is told of, milliseconds. */
const TOLD_AFTER_MS = 1000;

/** Tells that a file is being read, once that has taken a second, for as long as it takes. */
export async function tellReading<T>(name: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => liveStore.setState({ reading: name }), TOLD_AFTER_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (liveStore.getState().reading === name) liveStore.setState({ reading: null });
  }
}

import { readdirSync, readFileSync } from 'node:fs';

/** Id of the browser's graphics process. */
export async function graphicsProcess(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({ type }) => type === 'GPU').id;
}

/**
 * Processor time of a process so far, all its threads, ms, by the kernel's clock. Where the GPU is software this is what
 * the pixels cost. NaN where the kernel does not tell.
 */
export function processorMs(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
      const [runNs] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
      return sum + Number(runNs) / 1e6;
    }, 0);
  } catch {
    return Number.NaN;
  }
}

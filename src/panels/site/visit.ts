import { msg } from '../../locales/i18n';
import { parsePath } from '../../scene/schema/path';
import type { PanelId } from '../../scene/types';
import { bring } from '../../store/actions/bring';
import { flyTo } from '../../store/actions/clock';
import { goToSite } from '../../store/actions/goToSite';
import { beginGesture, endGesture } from '../../store/actions/history';
import { notify, tellRefusal } from '../../store/actions/moment';
import { flyToSatellite } from '../../store/actions/satellite';
import { focus, openScene, setPanel } from '../../store/actions/scene';
import { documentStore } from '../../store/document';
import { cameraOn } from '../../store/readings/cameraOn';
import { stateNow } from '../../store/stateNow';

function focusWithPanel(path: string, panel: PanelId): void {
  beginGesture();
  const result = focus(path);
  setPanel(panel);
  endGesture();
  if (!result.ok) for (const { message } of result.errors) notify('warning', message);
}

/**
 * Focuses a site, shows its card and flies to the country around it, one step of undo; one that is looked into already is gone to,
 * so that a double click or a second Enter leads down to its campus.
 */
export function visitSite(id: string): void {
  const path = `site:${id}`;
  if (documentStore.getState().scene.focus === path) {
    goToSite(id);
    return;
  }
  focusWithPanel(path, 'site');
  const camera = cameraOn(stateNow(), path);
  if (camera) flyTo(camera);
}

/**
 * Focuses a constellation, shows its power and flies where its orbits are seen; one step of undo. One that is looked into already leads
 * on to its nodes, one after the other.
 */
export function visitConstellation(id: string): void {
  const { focus: path } = documentStore.getState().scene;
  const named = path === null ? null : parsePath(path);
  const within =
    named?.kind === 'constellation' ? named.id : named && 'constellation' in named && named.constellation;
  if (within === id) {
    void bring(msg('Nodes'), async () =>
      tellRefusal((await import('../../store/actions/nodes')).stepNode(1)),
    );
    return;
  }
  const chosen = `constellation:${id}`;
  focusWithPanel(chosen, 'power');
  void bring(msg('Nodes'), async () => {
    const { showOrbit } = await import('../../store/actions/descent');
    // Who looks elsewhere meanwhile is not called back.
    if (documentStore.getState().scene.focus === chosen) tellRefusal(showOrbit(chosen));
  });
}

/** Focuses a satellite of the imported files and flies to where it is. */
export function visitSatellite(number: number): void {
  const result = focus(`satellite:${number}`);
  if (result.ok) void flyToSatellite(number);
  if (!result.ok) for (const { message } of result.errors) notify('warning', message);
}

/** Opens a gallery scene; says why where it cannot be opened. */
export async function visitScene(id: string): Promise<void> {
  const result = await openScene(id);
  if (!result.ok) for (const { message } of result.errors) notify('error', message);
}

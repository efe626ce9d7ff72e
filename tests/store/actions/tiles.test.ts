import { beforeEach, describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { groundPresets } from '../../../src/scene/groundPresets';
import { endGesture, redo, undo } from '../../../src/store/actions/history';
import { allowTiles, notify } from '../../../src/store/actions/moment';
import { replaceScene, setScene } from '../../../src/store/actions/scene';
import { setTiles, showPreset } from '../../../src/store/actions/tiles';
import { documentStore } from '../../../src/store/document';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const tiles = { address: 'https://a.example/{z}/{x}/{y}', attribution: '© A', maxZoom: 12 };

beforeEach(() => {
  endGesture();
  startWith(defaultScene);
  documentStore.temporal.getState().clear();
});

describe('pictures of the ground', () => {
  it('that the reader asks for are in the scene, may be fetched, and are one step of undo', () => {
    expect(setTiles(tiles)).toEqual({ ok: true });
    expect(stateNow().scene.tiles).toEqual(tiles);
    expect(stateNow().tileHosts).toEqual(['a.example']);
    expect(documentStore.temporal.getState().pastStates.length).toBe(1);
    undo();
    expect(stateNow().scene.tiles).toBeNull();
    redo();
    expect(stateNow().scene.tiles).toEqual(tiles);
    setTiles(null);
    expect(stateNow().scene.tiles).toBeNull();
  });

  it('with a bad address change nothing and allow nothing', () => {
    const result = setTiles({ ...tiles, address: 'https://a.example/' });
    expect(result.ok ? [] : result.errors.map(({ path }) => path)).toEqual(['tiles.address']);
    expect(stateNow().scene.tiles).toBeNull();
    expect(stateNow().tileHosts).toEqual([]);
  });

  it('of a scene that is opened or set may not be fetched', () => {
    replaceScene({ ...defaultScene, tiles });
    expect(setScene({ tiles: { ...tiles, address: 'https://b.example/{z}/{x}/{y}' } })).toEqual({
      ok: true,
    });
    expect(stateNow().tileHosts).toEqual([]);
  });

  it('stay allowed while the page is open, and the question goes', () => {
    notify('info', 'May they?', { asksFor: 'a.example' });
    notify('info', 'May those?', { asksFor: 'b.example' });
    allowTiles('a.example');
    expect(stateNow().notices.map(({ asksFor }) => asksFor)).toEqual(['b.example']);
    replaceScene({ ...defaultScene, tiles });
    expect(stateNow().tileHosts).toEqual(['a.example']);
  });

  it('of a preset are in the scene, and asked for: the reader’s choice is no leave yet', () => {
    const [usgs] = groundPresets;
    showPreset(usgs!);
    expect(stateNow().scene.tiles).toEqual({
      address:
        'https://basemap.nationalmap.gov/arcgis/rest/services/USGSImageryOnly/MapServer/tile/{z}/{y}/{x}',
      attribution: 'U.S. Geological Survey, National Geospatial Program',
      maxZoom: 16,
    });
    expect(documentStore.temporal.getState().pastStates.length).toBe(1);
    expect(stateNow().tileHosts).toEqual([]);
    expect(stateNow().notices.map(({ asksFor }) => asksFor)).toEqual(['basemap.nationalmap.gov']);
    // Asked once, and no more once it is answered.
    showPreset(usgs!);
    expect(stateNow().notices.length).toBe(1);
    allowTiles('basemap.nationalmap.gov');
    showPreset(usgs!);
    expect(stateNow().notices).toEqual([]);
  });
});

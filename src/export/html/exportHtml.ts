import { release } from '../../facts/release';
import { t } from '../../locales/i18n';
import { encodeFile } from '../../scene/link/file';
import { localize } from '../../scene/localize';
import type { SceneDocument } from '../../scene/types';
import { dataUrl } from '../../shared/dataUrl';
import { escapeHtml } from '../../shared/escapeHtml';
import { lastingScene } from '../../store/readings/currentScene';
import { stateNow } from '../../store/stateNow';
import { mountedWorld } from '../../world/mountedWorld';
import { type BuiltFiles, loadBuiltFiles } from '../builtFiles';
import { fetchFiles } from '../fetchFiles';
import { neededFiles } from '../neededFiles';
import boot from './boot.js?raw';
import { base64Gzip, type PackedFile, packFiles } from './packFiles';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const AREAS = 'geo/ground/2/areas.json';

/** The list of areas that there are, left to those that are packed: others are then not asked for. */
function withAreas(files: PackedFile[]): PackedFile[] {
  const keys = files.flatMap(([path]) => /^geo\/ground\/2\/(-?\d+_-?\d+)\.bin$/.exec(path)?.[1] ?? []);
  return files.map((file) => (file[0] === AREAS ? [AREAS, bytesOf(JSON.stringify(keys))] : file));
}

/** The page's own words and picture: what is there before the app runs, and where scripts are off. */
async function pageOf(scene: SceneDocument, pack: string): Promise<string> {
  const { language } = scene;
  const title = escapeHtml(localize(scene.title, language));
  const finding = escapeHtml(localize(scene.finding, language));
  const captions = scene.story
    .map(({ caption }) => `<li>${escapeHtml(localize(caption, language)) || finding}</li>`)
    .join('');
  const picture = await mountedWorld()
    ?.snapshot({ width: 1280, height: 720, type: 'image/webp' })
    .then(dataUrl)
    .catch(() => undefined);
  const image = picture ? `<img src="${picture}" alt="${title}" style="display:block;width:100%">` : '';
  const late = escapeHtml(
    t('This browser could not start the app in this file. Its picture and its captions are here.'),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="generator" content="Groundtrack, facts of ${escapeHtml(release.id)}">
<meta name="description" content="${finding}">
<title>${title}</title>
<style>html{background:#0a0e13;color:#dbe4ea;font:16px/1.5 system-ui,sans-serif}body{margin:0}</style>
</head>
<body>
<div id="app">${image}<div style="padding:16px"><h1>${title}</h1><p>${finding}</p><ol>${captions}</ol><p id="late" hidden>${late}</p></div></div>
<script id="groundtrack-pack" type="text/plain">${pack}</script>
<script>
${boot}</script>
</body>
</html>
`;
}

/** How many files are packed, of how many. */
type OnFile = (done: number, all: number) => void;

/** All files that the story needs, with the story. */
async function filesOf(
  scene: SceneDocument,
  { entry, styles, files }: BuiltFiles,
  onFile: OnFile,
): Promise<PackedFile[]> {
  const paths = neededFiles(scene, files).map(([path]) => path);
  const fetched = await fetchFiles(paths, (done) => onFile(done, paths.length));
  return [
    ['start.json', bytesOf(JSON.stringify({ entry, styles }))],
    ['story.groundtrack.json', bytesOf(encodeFile(scene))],
    ...withAreas(fetched),
  ];
}

/**
 * The story as one HTML file that opens from disk, without server and network, with the facts of this release. Rejects with a
 * sentence where the app is not a built one, or a file of it cannot be had.
 */
export async function exportHtml(onFile: OnFile = () => {}): Promise<Blob> {
  const scene = lastingScene(stateNow());
  const built = await loadBuiltFiles();
  const pack = await base64Gzip(packFiles(await filesOf(scene, built, onFile)));
  return new Blob([await pageOf(scene, pack)], { type: 'text/html' });
}

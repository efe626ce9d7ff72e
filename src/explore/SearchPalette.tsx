import { useState } from 'react';
import { t } from '../locales/i18n';
import { Search } from '../panels/search/Search';
import type { SearchAction } from '../panels/search/searchEntries';
import { redo, undo } from '../store/actions/history';
import { showImports } from '../store/actions/moment';
import { foldAll, showAlone } from '../store/actions/room';
import { setTheme } from '../store/actions/scene';
import { shareAddress } from './addresses';
import { saveSceneFile } from './sceneFile';
import { goPresent } from './story/goPresent';

/** Room for the picture, and help. */
const roomActions = (onHelp: () => void): SearchAction[] => [
  {
    id: 'help',
    title: t('Keys and words'),
    words: [
      'help',
      'keys',
      'shortcuts',
      'glossary',
      'Hilfe',
      'Tasten',
      'Glossar',
      'aide',
      'touches',
      '帮助',
      '按键',
    ],
    run: onHelp,
  },
  {
    id: 'alone',
    title: t('The picture alone'),
    words: ['picture', 'alone', 'hide', 'Bild', 'ausblenden', 'image', 'masquer', '画面', '隐藏'],
    run: () => showAlone(true),
  },
  {
    id: 'fold',
    title: t('Fold all panels, or open them'),
    words: ['fold', 'panels', 'einklappen', 'replier', 'panneaux', '收起', '面板'],
    run: foldAll,
  },
];

/** What the shell can do, found by its words in every language of the interface. */
export const searchActions = (onHelp: () => void = () => {}): SearchAction[] => [
  ...roomActions(onHelp),
  {
    id: 'present',
    title: t('Present'),
    words: ['present', 'presentation', 'slides', 'präsentieren', 'Präsentation', 'présenter', '演示', '放映'],
    run: () => goPresent(),
  },
  {
    id: 'export',
    title: t('Save scene file'),
    words: [
      'export',
      'save',
      'download',
      'file',
      'exportieren',
      'speichern',
      'exporter',
      'enregistrer',
      '导出',
      '保存',
    ],
    run: saveSceneFile,
  },
  {
    id: 'link',
    title: t('Copy link'),
    words: ['copy', 'link', 'share', 'teilen', 'kopieren', 'partager', 'lien', '分享', '链接', '复制'],
    run: () => void navigator.clipboard?.writeText(shareAddress()),
  },
  {
    id: 'imports',
    title: t('Imported files'),
    words: ['import', 'open', 'importieren', 'öffnen', 'importer', 'ouvrir', '导入', '打开'],
    run: () => showImports(true),
  },
  {
    id: 'celestrak',
    title: t('Groups at CelesTrak'),
    words: ['celestrak', 'starlink', 'stations', 'satellites', 'Satelliten', 'TLE', 'OMM', '卫星'],
    run: () => showImports(true),
  },
  {
    id: 'night',
    title: t('Dark'),
    words: ['night', 'dark', 'dunkel', 'Nacht', 'nuit', 'sombre', '夜间', '深色'],
    run: () => setTheme('night'),
  },
  {
    id: 'paper',
    title: t('Light'),
    words: ['paper', 'light', 'hell', 'Papier', 'clair', '纸张', '浅色'],
    run: () => setTheme('paper'),
  },
  {
    id: 'undo',
    title: t('Undo'),
    words: ['undo', 'rückgängig', 'annuler', '撤销'],
    run: () => undo(),
  },
  {
    id: 'redo',
    title: t('Redo'),
    words: ['redo', 'wiederholen', 'rétablir', '重做'],
    run: () => redo(),
  },
];

/** The search with what this shell can do among what it finds. */
export function SearchPalette(props: { isOpen: boolean; onClose: () => void; onHelp: () => void }) {
  const { onHelp, ...rest } = props;
  const [actions] = useState(() => searchActions(onHelp));
  return <Search {...rest} actions={actions} />;
}

import type { Catalogue } from '../i18n';

/** Simplified Chinese of the selection with box and outline and of the share that is drawn, by the English text. */
export const selection: Catalogue = {
  '{count, plural, one {{n} node in the box} other {{n} nodes in the box}}':
    '{count, plural, other {框内有 {n} 个节点}}',
  '{count, plural, one {{n} node in the outline} other {{n} nodes in the outline}}':
    '{count, plural, other {圈内有 {n} 个节点}}',
  '{count, plural, one {{n} real satellite in the box} other {{n} real satellites in the box}}':
    '{count, plural, other {框内有 {n} 颗真实卫星}}',
  '{count, plural, one {{n} real satellite in the outline} other {{n} real satellites in the outline}}':
    '{count, plural, other {圈内有 {n} 颗真实卫星}}',
  'What the Earth hides is not counted.': '被地球遮挡的不计入。',
  'Drawn 1 in {n}: this device cannot draw them all smoothly.':
    '每 {n} 个绘制 1 个：此设备无法流畅绘制全部。',
};

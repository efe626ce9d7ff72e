import type { Catalogue } from '../i18n';

/** French of the selection with box and outline and of the share that is drawn, by the English text. */
export const selection: Catalogue = {
  '{count, plural, one {{n} node in the box} other {{n} nodes in the box}}':
    '{count, plural, one {{n} nœud dans le cadre} other {{n} nœuds dans le cadre}}',
  '{count, plural, one {{n} node in the outline} other {{n} nodes in the outline}}':
    '{count, plural, one {{n} nœud dans le tracé} other {{n} nœuds dans le tracé}}',
  '{count, plural, one {{n} real satellite in the box} other {{n} real satellites in the box}}':
    '{count, plural, one {{n} satellite réel dans le cadre} other {{n} satellites réels dans le cadre}}',
  '{count, plural, one {{n} real satellite in the outline} other {{n} real satellites in the outline}}':
    '{count, plural, one {{n} satellite réel dans le tracé} other {{n} satellites réels dans le tracé}}',
  'What the Earth hides is not counted.': 'Ce que la Terre cache n’est pas compté.',
  'Drawn 1 in {n}: this device cannot draw them all smoothly.':
    '1 sur {n} est dessiné : cet appareil ne peut pas tous les dessiner avec fluidité.',
};

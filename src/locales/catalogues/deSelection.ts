import type { Catalogue } from '../i18n';

/** German of the selection with box and outline and of the share that is drawn, by the English text. */
export const selection: Catalogue = {
  '{count, plural, one {{n} node in the box} other {{n} nodes in the box}}':
    '{count, plural, one {{n} Knoten im Rahmen} other {{n} Knoten im Rahmen}}',
  '{count, plural, one {{n} node in the outline} other {{n} nodes in the outline}}':
    '{count, plural, one {{n} Knoten im Umriss} other {{n} Knoten im Umriss}}',
  '{count, plural, one {{n} real satellite in the box} other {{n} real satellites in the box}}':
    '{count, plural, one {{n} echter Satellit im Rahmen} other {{n} echte Satelliten im Rahmen}}',
  '{count, plural, one {{n} real satellite in the outline} other {{n} real satellites in the outline}}':
    '{count, plural, one {{n} echter Satellit im Umriss} other {{n} echte Satelliten im Umriss}}',
  'What the Earth hides is not counted.': 'Was die Erde verdeckt, wird nicht gezählt.',
  'Drawn 1 in {n}: this device cannot draw them all smoothly.':
    '1 von {n} gezeichnet: Dieses Gerät kann nicht alle flüssig zeichnen.',
};

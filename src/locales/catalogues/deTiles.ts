import type { Catalogue } from '../i18n';

/** German for pictures of the ground. */
export const tiles: Catalogue = {
  'Pictures of the ground: {whose}': 'Bilder des Bodens: {whose}',
  'This scene shows pictures of the ground from {host}. To fetch them tells that server your network address and where you look.':
    'Diese Szene zeigt Bilder des Bodens von {host}. Sie zu holen verrät diesem Server Ihre Netzadresse und wohin Sie sehen.',
  'Pictures of the ground: {host} answered with error {status}; the ground is drawn without them.':
    'Bilder des Bodens: {host} antwortete mit Fehler {status}; der Boden wird ohne sie gezeichnet.',
  'Pictures of the ground: {host} takes too long to answer; the ground is drawn without them.':
    'Bilder des Bodens: {host} braucht zu lange für eine Antwort; der Boden wird ohne sie gezeichnet.',
  'Pictures of the ground: what {host} sends is no picture; the ground is drawn without it.':
    'Bilder des Bodens: Was {host} sendet, ist kein Bild; der Boden wird ohne gezeichnet.',
  'Pictures of the ground: {host} cannot be reached, or does not let other pages read its pictures (CORS); the ground is drawn without them.':
    'Bilder des Bodens: {host} ist nicht erreichbar oder lässt andere Seiten seine Bilder nicht lesen (CORS); der Boden wird ohne sie gezeichnet.',
  'The greatest level is a whole number from 0 to 22.': 'Die höchste Stufe ist eine ganze Zahl von 0 bis 22.',
  'The words for the source are at most 300 letters.': 'Die Quellenangabe hat höchstens 300 Zeichen.',
  'This must be an https address with {xyz} or with {wmts} in it, and nothing else in braces (http on this machine alone).':
    'Nötig ist eine https-Adresse mit {xyz} oder mit {wmts} und sonst nichts in geschweiften Klammern (http nur auf diesem Gerät).',
  'Pictures of the ground from an address': 'Bilder des Bodens von einer Adresse',
  'Address, XYZ or WMTS in Web Mercator': 'Adresse, XYZ oder WMTS in Web-Mercator',
  'Source, as it is to stand on the picture': 'Quelle, wie sie auf dem Bild stehen soll',
  'Greatest level': 'Höchste Stufe',
  'Take away': 'Entfernen',
  'Not fetched yet: {host} would learn your network address.':
    'Noch nicht geholt: {host} würde Ihre Netzadresse erfahren.',
  'Fetch them': 'Holen',
};

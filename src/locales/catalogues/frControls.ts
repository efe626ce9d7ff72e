import type { Catalogue } from '../i18n';

/** French of the view, the globe's buttons and scene files, by the English text. */
export const controls: Catalogue = {
  View: 'Affichage',
  Orbits: 'Orbites',
  Labels: 'Noms',
  Borders: 'Frontières',
  Graticule: 'Graticule',
  Atmosphere: 'Atmosphère',
  'City lights': 'Lumières urbaines',
  Earth: 'Terre',
  Automatic: 'Automatique',
  Imagery: 'Satellite',
  Map: 'Carte',
  Layers: 'Couches',
  Units: 'Unités',
  Metric: 'Métriques',
  US: 'Américaines',
  Theme: 'Thème',
  Dark: 'Sombre',
  Light: 'Clair',
  '{message} (line {line}).': '{message} (ligne {line}).',
  '{more, plural, one {One more like this.} other {# more like this.}}':
    '{more, plural, one {Une autre du même genre.} other {# autres du même genre.}}',
  'The scene stays as it is.': 'La scène reste inchangée.',
  'The file could not be read: {reason}': 'Le fichier n’a pas pu être lu : {reason}',
  'The ranges of the numbers could not be worked out: {reason}':
    'Les fourchettes des nombres n’ont pas pu être calculées : {reason}',
  '{name} could not be read': '{name} n’a pas pu être lu',
  'One scene opens at a time. Choose one file.': 'Une seule scène s’ouvre à la fois. Choisissez un fichier.',
  'Save scene file': 'Enregistrer la scène',
  Globe: 'Globe',
  'North up': 'Nord en haut',
  Tilt: 'Incliner',
  'The graphics context was lost; the globe comes back by itself.':
    'Le contexte graphique a été perdu ; le globe revient de lui-même.',
  'Globe. Arrow keys turn it, plus and minus zoom, Shift with arrows turns and tilts the view. The list of places is the same content as text.':
    'Globe. Les flèches le tournent, plus et moins changent la distance, Maj et les flèches tournent et inclinent la vue. La liste des lieux donne le même contenu en texte.',
  '{name} is not JSON': '{name} n’est pas du JSON',
  '{name}, line {line}: the text ends before the scene does':
    '{name}, ligne {line} : le texte finit avant la scène',
  '{name}, line {line}, column {column}: {found} may not stand here in JSON':
    '{name}, ligne {line}, colonne {column} : {found} n’a pas sa place ici en JSON',
  'This scene was written by a newer Groundtrack (format {found}, this one reads {known}); what is understood is shown.':
    'Cette scène vient d’un Groundtrack plus récent (format {found}, celui-ci lit {known}) ; ce qui est compris est montré.',
  nothing: 'rien',
  'a list': 'une liste',
  'an object': 'un objet',
  'the scene': 'la scène',
  '{place} is missing': '{place} manque',
  '{place} must be {allowed}; found {found}': '{place} doit être {allowed} ; trouvé : {found}',
  '{place} is not part of a scene and was left out':
    '{place} ne fait pas partie d’une scène et a été laissé de côté',
  '{place} must be an object; found a list': '{place} doit être un objet ; trouvé : une liste',
  '{place} must be an object; found {found}': '{place} doit être un objet ; trouvé : {found}',
  'Narrow the sheet': 'Rétrécir le volet',
  'Widen the sheet': 'Élargir le volet',
};

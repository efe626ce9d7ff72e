import type { Catalogue } from '../i18n';

/** French of what a selection, the legend and a real satellite explain, by the English text. */
export const questions: Catalogue = {
  'Argument of perigee': 'Argument du périgée',
  'At {time}. {elements}': 'Le {time}. {elements}',
  'Constellations named': 'Constellations nommées',
  'Constellations shown': 'Constellations montrées',
  'Constellations that the legend does not name': 'Constellations que la légende ne nomme pas',
  'Counted and not named: {names}.': 'Comptées sans être nommées : {names}.',
  'Counted in the box at {time}, in the view as it then was.':
    'Compté dans le cadre, le {time}, dans la vue telle qu’elle était.',
  'Counted in the outline at {time}, in the view as it then was.':
    'Compté dans le tracé, le {time}, dans la vue telle qu’elle était.',
  'Drag term B*': 'Terme de traînée B*',
  Eccentricity: 'Excentricité',
  'From {epoch} to {time}. SGP4 goes off by a kilometre or so for each day.':
    'Du {epoch} au {time}. SGP4 s’écarte d’environ un kilomètre par jour.',
  Height: 'Altitude',
  'Mean anomaly at the epoch': 'Anomalie moyenne à l’époque',
  'Mean motion': 'Mouvement moyen',
  'Nodes in the selection': 'Nœuds dans la sélection',
  'Of these nodes in shadow': 'Dont nœuds dans l’ombre',
  'Of these nodes in sunlight': 'Dont nœuds au soleil',
  'Of these satellites in shadow': 'Dont satellites dans l’ombre',
  'Of these satellites in sunlight': 'Dont satellites au soleil',
  'Only heights from {low} to {high} are shown and counted.':
    'Seules les altitudes de {low} à {high} sont montrées et comptées.',
  'Only what is in shadow is shown and counted.': 'Seul ce qui est dans l’ombre est montré et compté.',
  'Only what is in sunlight is shown and counted.': 'Seul ce qui est au soleil est montré et compté.',
  'Place by SGP4, {axis}': 'Position par SGP4, {axis}',
  'Real satellite': 'Satellite réel',
  'Real satellites in the selection': 'Satellites réels dans la sélection',
  'Right ascension of the ascending node': 'Ascension droite du nœud ascendant',
  'SGP4 from the elements to the time of the clock': 'SGP4 des éléments jusqu’à l’heure de l’horloge',
  'The first of the scene, as many as the legend has room for.':
    'Les premières de la scène, autant que la légende en peut tenir.',
  'Those of the scene that the reader has not hidden.': 'Celles de la scène que le lecteur n’a pas cachées.',
  'Time since the epoch of the elements': 'Temps depuis l’époque des éléments',
  'True equator, mean equinox (TEME), from the middle of the Earth.':
    'Équateur vrai, équinoxe moyen (TEME), depuis le centre de la Terre.',
  'constellations shown − those named': 'constellations montrées − celles nommées',
  'count of the imported satellites whose place by SGP4 lies within the shape and before the Earth':
    'nombre des satellites importés dont la position par SGP4 est dans la forme et devant la Terre',
  'count of the launched nodes whose place lies within the shape and before the Earth':
    'nombre des nœuds lancés dont la position est dans la forme et devant la Terre',
  'count of those from which the middle of the Sun stands clear of the Earth':
    'nombre de ceux d’où la Terre ne cache pas le centre du Soleil',
  days: 'jours',
  'per Earth radius': 'par rayon terrestre',
  'sum over the constellations in the selection': 'somme sur les constellations de la sélection',
  'those in the selection − those in sunlight': 'ceux de la sélection − ceux au soleil',
  'time of the clock − epoch': 'heure de l’horloge − époque',
  'turns a day': 'tours par jour',
  '{dark} in shadow': '{dark} dans l’ombre',
  '{lit} in sunlight': '{lit} au soleil',
  'Launches that carry all nodes': 'Lancements qui portent tous les nœuds',
  'mass of all nodes ÷ payload of a launch, rounded up':
    'masse de tous les nœuds ÷ charge utile d’un lancement, arrondi par excès',
};

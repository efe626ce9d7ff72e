import type { Catalogue } from '../i18n';

/** German of what a selection, the legend and a real satellite explain, by the English text. */
export const questions: Catalogue = {
  'Argument of perigee': 'Argument des Perigäums',
  'At {time}. {elements}': 'Am {time}. {elements}',
  'Constellations named': 'Genannte Konstellationen',
  'Constellations shown': 'Gezeigte Konstellationen',
  'Constellations that the legend does not name': 'Konstellationen, die die Legende nicht nennt',
  'Counted and not named: {names}.': 'Gezählt und nicht genannt: {names}.',
  'Counted in the box at {time}, in the view as it then was.':
    'Im Rahmen gezählt am {time}, in der Ansicht, wie sie da war.',
  'Counted in the outline at {time}, in the view as it then was.':
    'Im Umriss gezählt am {time}, in der Ansicht, wie sie da war.',
  'Drag term B*': 'Widerstandsterm B*',
  Eccentricity: 'Exzentrizität',
  'From {epoch} to {time}. SGP4 goes off by a kilometre or so for each day.':
    'Vom {epoch} bis zum {time}. SGP4 weicht je Tag um etwa einen Kilometer ab.',
  Height: 'Höhe',
  'Mean anomaly at the epoch': 'Mittlere Anomalie zur Epoche',
  'Mean motion': 'Mittlere Bewegung',
  'Nodes in the selection': 'Knoten in der Auswahl',
  'Of these nodes in shadow': 'Davon Knoten im Schatten',
  'Of these nodes in sunlight': 'Davon Knoten in der Sonne',
  'Of these satellites in shadow': 'Davon Satelliten im Schatten',
  'Of these satellites in sunlight': 'Davon Satelliten in der Sonne',
  'Only heights from {low} to {high} are shown and counted.':
    'Nur Höhen von {low} bis {high} sind gezeigt und gezählt.',
  'Only what is in shadow is shown and counted.': 'Nur was im Schatten ist, ist gezeigt und gezählt.',
  'Only what is in sunlight is shown and counted.': 'Nur was in der Sonne ist, ist gezeigt und gezählt.',
  'Place by SGP4, {axis}': 'Ort nach SGP4, {axis}',
  'Real satellite': 'Echter Satellit',
  'Real satellites in the selection': 'Echte Satelliten in der Auswahl',
  'Right ascension of the ascending node': 'Rektaszension des aufsteigenden Knotens',
  'SGP4 from the elements to the time of the clock': 'SGP4 von den Elementen bis zur Zeit der Uhr',
  'The first of the scene, as many as the legend has room for.':
    'Die ersten der Szene, so viele, wie in die Legende passen.',
  'Those of the scene that the reader has not hidden.': 'Die der Szene, die nicht ausgeblendet sind.',
  'Time since the epoch of the elements': 'Zeit seit der Epoche der Elemente',
  'True equator, mean equinox (TEME), from the middle of the Earth.':
    'Wahrer Äquator, mittleres Äquinoktium (TEME), vom Erdmittelpunkt aus.',
  'constellations shown − those named': 'gezeigte Konstellationen − genannte',
  'count of the imported satellites whose place by SGP4 lies within the shape and before the Earth':
    'Anzahl der importierten Satelliten, deren Ort nach SGP4 in der Form und vor der Erde liegt',
  'count of the launched nodes whose place lies within the shape and before the Earth':
    'Anzahl der gestarteten Knoten, deren Ort in der Form und vor der Erde liegt',
  'count of those from which the middle of the Sun stands clear of the Earth':
    'Anzahl derer, von denen aus die Erde die Mitte der Sonne nicht verdeckt',
  days: 'Tage',
  'per Earth radius': 'je Erdradius',
  'sum over the constellations in the selection': 'Summe über die Konstellationen der Auswahl',
  'those in the selection − those in sunlight': 'die der Auswahl − die in der Sonne',
  'time of the clock − epoch': 'Zeit der Uhr − Epoche',
  'turns a day': 'Umläufe je Tag',
  '{dark} in shadow': '{dark} im Schatten',
  '{lit} in sunlight': '{lit} in der Sonne',
  'Launches that carry all nodes': 'Starts, die alle Knoten tragen',
  'mass of all nodes ÷ payload of a launch, rounded up':
    'Masse aller Knoten ÷ Nutzlast eines Starts, aufgerundet',
};

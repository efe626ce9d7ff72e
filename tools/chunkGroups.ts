/** Modules that are one file of the built app. */
interface ChunkGroup {
  name: string;
  test: RegExp | ((id: string) => boolean);
  tags?: '$initial'[];
}

/** Files of `src`, by what their paths begin with, without their endings. */
const of = (...paths: string[]) => new RegExp(`/src/(?:${paths.join('|')})\\.\\w+$`);

/**
 * Groups of modules, with all that they need and no group before them has: what is asked for at one moment comes as one file, for a
 * request costs more than a kilobyte, and small files compress worse. A group may hold nothing that some page needs without the rest.
 */
const groups: ChunkGroup[] = [
  // What loads code is the page's own as well: it must not bring the app.
  { name: 'loader', test: /vite.(?:preload-helper|modulepreload-polyfill)/ },
  {
    name: 'poster',
    test: of(
      'embed/poster/(?:tellHeight|asksForPoster)',
      'scene/link/parseOrigin',
      // The credit stands under pictures that the app makes as well.
      'locales/creditWords',
    ),
  },
  // What the first picture needs is one file: cut up among the chunks that share it, it compresses worse by 3 %.
  { name: 'first', tags: ['$initial'], test: (id) => !/index\.html|src\/start/.test(id) },
  // Before the first picture.
  {
    name: 'Labels',
    test: of(
      'world/labels/(?:Labels|regions)',
      'world/programsReady',
      'world/camera/walkers',
      'store/actions/follow',
    ),
  },
  // With a campus before the first picture, else just after it.
  {
    name: 'facts',
    test: of(
      'facts/(?:details|sources)',
      'model/formulas/(?:campus|site)Formulas',
      'kit/Quantity',
      'store/actions/(?:descent|looks)',
      'shared/scaleLength',
    ),
  },
  {
    name: 'ground',
    test: of(
      'world/ground/GroundMap',
      'world/places/PlacesOfFile',
      'world/earth/plainGround',
      'render/earth/LandFill',
    ),
  },
  // After the first picture, in every shell.
  { name: 'answers', test: of('model/graph/answers') },
  {
    name: 'Hand',
    test: of(
      'world/(?:camera/Hand|earth/EarthKeeper|selection/Selection|Notes|quality/FrameQuality)',
      'store/useThrottled',
      'store/actions/authoring/shots',
    ),
  },
  // Of several shells, or of what a shell and the world ask for later.
  {
    name: 'shell',
    test: of(
      'panels/cards/lazyCards',
      'kit/(?:base|Icon|Notices|CopyButton|saveFile|hooks/useInsets)',
      'store/readings/story',
      'store/(?:presenterChoices|useDeferred)',
      'store/actions/(?:story|tiles)',
      'model/satellites/standInNumber',
      'shared/csvRows',
    ),
  },
  {
    name: 'PrintedView',
    test: of(
      'Hover',
      'export/print/PrintedView',
      'panels/cards/(?:HoverCard|NodeLegend)',
      'scene/link/deflate',
      'world/still/stills',
    ),
  },
  { name: 'CampusField', test: of('world/campus/(?:CampusField|CampusWords|walkStart)') },
  // The reader's own files: every shell opens them when asked.
  { name: 'files', test: of('store/actions/files') },
  {
    name: 'Explore',
    test: of(
      'explore/(?:Explore|followAddress|story/autosave)',
      'panels/site/GroupedSites',
      'panels/cards/Crumbs',
    ),
  },
];

/** For the bundler: of two groups that want a module the one named first has it. */
export const chunkGroups = groups.map((group, place) => ({ ...group, priority: groups.length - place }));

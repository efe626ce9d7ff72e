import type { Catalogue } from '../i18n';

/** Chinese of imported files of sites, by the English text. */
export const imports: Catalogue = {
  'places “{id}” elsewhere than its first row; give one place, or another id. The row was left out':
    '把“{id}”放在与其首行不同的位置；请给出同一位置，或使用另一个 id。该行已略去',
  'names “{column}” a second time; the second was passed over': '第二次出现“{column}”；第二个已忽略',
  '“{column}” is no column of a list of sites and was passed over; the columns are {columns}':
    '“{column}”不是站点列表的列，已忽略；可用的列为 {columns}',
  'must name the columns; not found: {columns}': '必须写明各列；未找到：{columns}',
  'opens a quotation mark that never closes; what follows was not read':
    '有一个未闭合的引号；其后的内容未读取',
  '“{own}” is a site of the facts already; this one is “{id}”, and both stay':
    '“{own}”已是资料中的站点；此站点改为“{id}”，两者都保留',
  '“{own}” is in another imported file already; this one is “{id}”, and both stay':
    '“{own}”已在另一个导入文件中；此站点改为“{id}”，两者都保留',
  'is longer than 5 MB; part it into smaller files': '超过 5 MB；请拆分为较小的文件',
  'has more than {most, number} rows; part it': '超过 {most, number} 行；请拆分',
  'has more than {most, number} sites; part it': '超过 {most, number} 个站点；请拆分',
  'holds no site': '不含任何站点',
  'lower-case words joined by hyphens': '以连字符连接的小写单词',
  'a name of at most 200 letters': '不超过 200 个字符的名称',
  'degrees from -90 to 90, north positive': '-90 至 90 度，北为正',
  'degrees from -180 to 180, east positive': '-180 至 180 度，东为正',
  'one of {list}': '以下之一：{list}',
  'at most 200 letters': '不超过 200 个字符',
  'a day, like 2026-05-31': '日期，如 2026-05-31',
  'megawatts from 0 to {most, number}': '0 至 {most, number} 兆瓦',
  'a whole number from 0 to {most, number}': '0 至 {most, number} 的整数',
  'must be {what}; found “{found}”': '必须是{what}；实际为“{found}”',
  'is missing: {what}': '缺失：{what}',
  'give {what}': '请给出{what}',
  'say from which day it holds: {columns}': '请说明自哪一天起有效：{columns}',
  'say of which kind the accelerators are': '请说明加速器的型号',
  'must be at least the IT power': '不得小于 IT 功率',
  'must be [longitude, latitude] in degrees': '必须是 [经度, 纬度]，单位为度',
  'must be a ring of three or more corners in degrees': '必须是由三个或更多角点组成的环，单位为度',
  'must be one of {list}': '必须是以下之一：{list}',
  'must be the id or the name of a site of this file': '必须是此文件中某站点的 id 或名称',
  'must be a number from 0 to 1': '必须是 0 至 1 的数',
  'must be a day, like 2026-05-31': '必须是日期，如 2026-05-31',
  'is not readable as JSON: {reason}': '无法作为 JSON 读取：{reason}',
  'must be a GeoJSON FeatureCollection, or CSV with a first line of columns':
    '必须是 GeoJSON FeatureCollection，或首行为列名的 CSV',
  'must be Point (a site) or Polygon (an outline)': '必须是 Point（站点）或 Polygon（轮廓）',
  '“{site}” is no site of this file': '“{site}”不是此文件中的站点',
  'must name a site of the facts or of an imported file; found {found}':
    '必须是资料或导入文件中的站点；实际为 {found}',
  'The scene looks at {path}, which none of its files has; it looks at nothing now.':
    '场景指向 {path}，但其文件中没有它；现在不再指向任何对象。',
  '{name}: {n, plural, one {# site} other {# sites}}': '{name}：{n, plural, other {# 个站点}}',
  '{n, plural, one {# row was left out} other {# rows were left out}}': '{n, plural, other {略去 # 行}}',
  'The reader of lists of sites could not be loaded; check the connection and try again':
    '无法加载站点列表的读取程序；请检查连接后重试',
  '{name} does not fit: a scene holds {size} MB of imported files; take one out or bring less':
    '{name} 放不下：一个场景最多容纳 {size} MB 的导入文件；请移除一个或减少内容',
  'column {column} ({field}) {message}': '第 {column} 列（{field}）{message}',
  'column {column}: {message}': '第 {column} 列：{message}',
  'This scene has no imported files. Drop satellites (TLE or OMM) or sites (CSV or GeoJSON) on the globe to bring them in.':
    '此场景没有导入的文件。将卫星（TLE 或 OMM）或站点（CSV 或 GeoJSON）文件拖到地球上即可导入。',
  'The reader of this file could not be loaded.': '无法加载此文件的读取程序。',
  '{n, plural, one {One row left out} other {# rows left out}}': '{n, plural, other {略去 # 行}}',
  '{n, plural, one {One remark} other {# remarks}}': '{n, plural, other {# 条说明}}',
  'A list of sites has one row for each site and date; only name and coordinates must be there.':
    '站点列表每个站点和日期占一行；只有名称和坐标是必填的。',
  'Download a template': '下载模板',
  'Status not reported': '状态未报告',
  Imported: '已导入',
  'Imported file': '导入的文件',
  '{name}, line {line}': '{name}，第 {line} 行',
  'Imported, in no sum': '已导入，不计入总和',
  'Not in the sums: {n, plural, one {# imported site} other {# imported sites}}.':
    '未计入总和：{n, plural, other {# 个导入的站点}}。',
  'Imported sites': '导入的站点',
  'Scene, or list of satellites or sites': '场景，或卫星或站点列表',
  'Drop a scene, or a list of satellites or sites, to open it': '拖放场景，或卫星或站点列表，即可打开',
  'The link leaves the imported files out; save a scene file to keep them.':
    '链接不包含导入的文件；保存场景文件即可保留它们。',
  'Outlines from the imported file. Inside the halls schematic: the file gives counts and power, not the arrangement.':
    '轮廓来自导入的文件。机房内部为示意：文件给出数量和功率，未给出布置。',
  'Outlines from the imported file. It does not say what stands inside the halls.':
    '轮廓来自导入的文件。文件未说明机房内有什么。',
};

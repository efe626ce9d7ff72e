import type { Catalogue } from '../i18n';

/** Chinese of the nodes' colours and choices, satellites and imported files, by the English text. */
export const nodes: Catalogue = {
  'launched {date}, assumed': '{date} 发射（假设）',
  'not launched before {date}, assumed': '{date} 之前不发射（假设）',
  'plane {number} of {all}': '第 {number} 轨道面，共 {all} 个',
  'Imported files': '导入的文件',
  'This scene has no imported files. Drop a TLE or OMM file on the globe to bring satellites in.':
    '此场景没有导入的文件。将 TLE 或 OMM 文件拖到地球上即可导入卫星。',
  'Remove {name}': '移除 {name}',
  Remove: '移除',
  'The reader of satellite files could not be loaded.': '卫星文件读取器未能加载。',
  'The reader of satellite files could not be loaded; check the connection and try again':
    '卫星文件读取器未能加载；请检查网络后重试',
  '{n, plural, one {# satellite} other {# satellites}}': '{n, plural, other {# 颗卫星}}',
  '{n, plural, one {One record left out} other {# records left out}}': '{n, plural, other {略去 # 条记录}}',
  '{n, plural, one {one record left out} other {# records left out}}': '{n, plural, other {略去 # 条记录}}',
  'and {n} more': '另有 {n} 项',
  'Colours of the nodes': '节点颜色',
  'Launched: {n} of {all}': '已发射：{n} / {all}',
  'Sunlight on the nodes': '节点受光',
  Constellation: '星座',
  'Height of the orbit': '轨道高度',
  'Time since launch': '发射至今',
  'in sunlight': '受光',
  'in the Earth’s shadow': '在地影中',
  '{height} and more': '{height} 及以上',
  'no launch is dated in this scene': '此场景未注明发射日期',
  '{n} days': '{n} 天',
  'new': '刚发射',
  'Show the list': '查看列表',
  'Satellite {number}': '卫星 {number}',
  'Catalogue number {number}': '编目号 {number}',
  'Elements of {date}': '{date} 的轨道根数',
  'Drop a scene or a list of satellites to open it': '拖放场景或卫星列表即可打开',
  Sunlight: '受光',
  'Colour nodes by': '节点着色依据',
  'Nodes shown': '显示的节点',
  All: '全部',
  'In sunlight': '受光',
  'In shadow': '地影中',
  Constellations: '星座',
  'Height of the orbit, {unit}': '轨道高度（{unit}）',
  Lowest: '最低',
  Highest: '最高',
  Trails: '尾迹',
  Links: '链路',
  'Open file…': '打开文件…',
  'Scene or list of satellites': '场景或卫星列表',
  Satellites: '卫星',
  'The link leaves the imported satellites out; save a scene file to keep them.':
    '链接不含导入的卫星；如需保留，请保存场景文件。',
  '{name} is larger than a scene can be ({size} MB)': '{name} 超过场景的最大体积（{size} MB）',
  'A scene holds {n} imported files at most; take one out first':
    '一个场景最多容纳 {n} 个导入文件；请先移除一个',
  '{name} does not fit: a scene holds {size} MB of imported files; take one out or bring fewer satellites':
    '{name} 放不下：一个场景最多容纳 {size} MB 的导入文件；请移除一个或减少卫星',
  'must be site:ID, node:CONSTELLATION/INDEX, plane:CONSTELLATION/PLANE, constellation:ID or satellite:NUMBER; found {found}':
    '必须是 site:ID、node:CONSTELLATION/INDEX、plane:CONSTELLATION/PLANE、constellation:ID 或 satellite:NUMBER；实为 {found}',
  '{name} was not taken: the scene changed while it was read. Open it again':
    '未导入 {name}：读取期间场景已更改。请重新打开',
  '{name}: {count, plural, one {# satellite} other {# satellites}}':
    '{name}：{count, plural, other {# 颗卫星}}',
  '{n, plural, one {# faulty record was left out} other {# faulty records were left out}}':
    '{n, plural, other {略去 # 条有误的记录}}',
  '{n, plural, one {# older record of the same satellite} other {# older records of the same satellites}} left out':
    '{n, plural, other {略去同一卫星的 # 条较早记录}}',
  'Go there and ride along': '飞到那里并同行',
  'Fly back out': '飞回远处',
  'follow must name a node or a satellite of the scene; found {found}':
    'follow 必须是场景中的节点或卫星；实际为 {found}',
  '{place} must be 0 to 85, or to 180 about a point above the ground; found {found}':
    '{place} 必须为 0 到 85，围绕地面以上的点时可到 180；实际为 {found}',
  'node:CONSTELLATION/INDEX or satellite:NUMBER': 'node:星座/序号 或 satellite:编号',
  'The model could not be loaded; numbers are missing.': '模型无法加载；缺少数字。',
};

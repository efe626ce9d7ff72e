import type { Catalogue } from '../i18n';

/** Chinese of the descent from the Earth to a rack, and of imported sites, by the English text. */
export const descent: Catalogue = {
  Earth: '地球',
  'Where you are': '当前位置',
  'Hall {number}': '{number} 号机房',
  'Rack {number}': '机柜 {number}',
  'Plane {number}': '轨道面 {number}',
  'Node {number}': '节点 {number}',
  'The campus could not be loaded.': '无法加载园区。',
  'FP8, dense': 'FP8（稠密）',
  'In service': '投用',
  'Rack before': '上一机柜',
  'Next rack': '下一机柜',
  'Leave the aisle': '离开通道',
  'Stand before it': '站到机柜前',
  'Walk with W, A, S, D or the arrow keys, run with Shift, look by dragging, leave with Escape.':
    '用 W、A、S、D 或方向键行走，按住 Shift 奔跑，拖动环视，按 Esc 离开。',
  'Drag to look, pinch to walk, tap a rack to stand before it.': '拖动环视，双指缩放行走，点按机柜站到其前。',
  '{n, plural, one {# rack} other {# racks}}': '{n, plural, other {# 个机柜}}',
  'not before {date}, and so not in the picture': '{date} 之前尚未投用，因此画面中没有',
  'until {date}': '至 {date}',
  Campus: '园区',
  Racks: '机柜',
  'Go into a hall': '进入机房',
  'Go to the first rack': '前往第一个机柜',
  'must name a site with halls, and none is reported there; found {found}':
    '必须指明有机房的站点，而该处没有公布机房；实际为 {found}',
  'must name a hall from 0 to {last}; found {found}': '机房编号必须为 0 到 {last}；实际为 {found}',
  'must name a hall with racks, and none are reported there; found {found}':
    '必须指明有机柜的机房，而该处没有公布机柜；实际为 {found}',
  'must name a rack from 0 to {last}; found {found}': '机柜编号必须为 0 到 {last}；实际为 {found}',
  'must name a constellation, plane or node; found {found}': '必须指明星座、轨道面或节点；实际为 {found}',
  'Liquid-cooled rack of eight machines of eight': '液冷机柜，八台机器各八块',
  'NVL72 rack': 'NVL72 机柜',
  'Trn2 UltraServer, two racks side by side': 'Trn2 UltraServer，两个机柜并列',
  'Ironwood rack, a cube of 4 × 4 × 4': 'Ironwood 机柜，4 × 4 × 4 立方',
  'Rated power': '额定功率',
  'Rated power, sum of the racks': '额定功率（机柜合计）',
  'Rated power, sum of its racks': '额定功率（其机柜合计）',
  'IT power, projected for the site': '站点预计 IT 功率',
  'IT power, published for the site': '站点公布的 IT 功率',
  'Load: published over rated': '负载：公布功率与额定功率之比',
  'Failed accelerators, expected': '预期故障加速器',
  'Rated power adds up what one of each kind draws at a typical site; the published one was told of this site.':
    '额定功率按各类加速器在典型站点的功耗相加；公布的功率针对本站点。',
};

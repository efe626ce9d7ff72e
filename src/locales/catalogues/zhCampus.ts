import type { Catalogue } from '../i18n';

/** What stands on a campus, and how it is known. */
export const campus: Catalogue = {
  Substation: '变电站',
  'Backup generators': '备用发电机',
  'Offices and gate': '办公楼与大门',
  Road: '道路',
  Fence: '围栏',
  'Buildings: not reported': '建筑：未披露',
  'Racks: not reported': '机柜：未披露',
  'Batteries: size not reported': '电池：规模未披露',
  'Floor space beyond the outlines: not reported': '轮廓之外的面积：未披露',
  'Outlines from imagery. Inside the halls schematic: counts and power are reported, arrangement is not.':
    '轮廓取自影像。机房内部为示意：数量与功率有报道，布局没有。',
  'Outlines from imagery. What stands inside the halls is not reported.':
    '轮廓取自影像。机房内的设备未披露。',
  'Schematic: counts and power are reported, arrangement is not.': '示意：数量与功率有报道，布局没有。',
  'Only the place is reported. The hatched volume stands for what is not.':
    '仅位置有报道。斜线体块代表其余未知部分。',
  'Heights are assumed by kind; no source reports them.': '高度按类型假定，无来源报道。',
  'Roads, fence, offices and batteries are schematic: no outlines are published for them.':
    '道路、围栏、办公楼和电池为示意：没有公布轮廓。',
  'The size of the hatched volume follows the reported power; its shape and place say nothing.':
    '斜线体块的大小取自报道的功率；形状与位置没有含义。',
  'No power is reported: the hatched volume has no meaning but to mark the place.':
    '功率未披露：斜线体块仅标记位置。',
  'The place is known to the town or region only.': '位置仅精确到城镇或地区。',
  'Withdrawn: nothing is known to be built.': '已撤回：未见任何建设。',
  'The outlined halls do not hold all racks by our rules; the rest stands in a hatched hall beside.':
    '按我们的规则，已知机房放不下全部机柜；其余放在旁边的斜线机房中。',
  'Cooling and generators within the outline of a building are drawn on its roof; where they stand is not told.':
    '位于建筑轮廓内的冷却设备和发电机画在屋顶上；实际位置未披露。',
  'Some volumes were unfinished at the last reading, and no date is told for them.':
    '部分设施在最近一次判读时尚未完工，且无日期。',
  'Some outlines are marked unfinished on the map; dated readings of the same publisher say they are in use.':
    '部分轮廓在地图上标为未完工；同一发布者的带日期判读表明其已投入使用。',
  'The rack of one of the accelerators is not published; those are not drawn one by one.':
    '其中一种加速器的机柜未公布，因此未逐个绘制。',
  'How many accelerators stand in one rack is inferred for this kind, not reported.':
    '此类加速器每机柜的数量为推断，并非报道。',
  Kind: '类型',
  Age: '年龄',
  'Colour of the racks': '机柜颜色',
  '2 years': '2 年',
  '4 years and older': '4 年及以上',
  '{power} a rack': '每机柜 {power}',
  'Scale: the bar is {length} long': '比例尺：横条长 {length}',
  Load: '负载',
  'Failures, expected': '预期故障',
  'Not known.': '未知。',
  'Colour racks by': '机柜着色依据',
  'IT power over rated power': 'IT 功率与额定功率之比',
  '{power} of IT power, {rated} of racks by their rated power: {share}. One figure for the site; no rack’s own is reported.':
    'IT 功率 {power}，机柜额定功率 {rated}：{share}。这是整个站点的数值；单个机柜的数值未公布。',
  'Not known: {power} of IT power is more than the {rated} that the racks told of are rated for.':
    '未知：IT 功率 {power} 超过已知机柜的额定功率 {rated}。',
  'Failed accelerators in a rack or tray': '机柜或托盘内的故障加速器',
  none: '无',
  '3 and more': '3 个及以上',
  '{n} of {count} expected, at {rate} failing a year and {days} days to repair (assumed). Drawn at random by that count; which ones is not reported.':
    '{count} 个中预期 {n} 个，按每年 {rate} 故障、{days} 天修复（假定）计。按此数量随机绘制；具体是哪些未公布。',
  '{power} of IT power, {rated} of racks by their rated power: {share}, shown as full. Some racks are not told of; no rack’s own load is reported.':
    'IT 功率 {power}，机柜额定功率 {rated}：{share}，按满载显示。部分机柜未知；单个机柜的负载未公布。',
};

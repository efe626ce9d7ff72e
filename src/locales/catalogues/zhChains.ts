import type { Catalogue } from '../i18n';

/** Chinese of how numbers that panels work out come about, by the English text. */
export const chains: Catalogue = {
  'Sites with a known power of this kind': '已知该类功率的站点',
  'count of the sites shown for which a power is reported or projected':
    '所显示站点中已报告或预计功率者的数目',
  'the most of what stands, what is in force and what comes last': '已建成、当前生效与最终计划三者中的最大值',
  'the last report by this date; 0 before the first': '截至该日期的最近一次报告；首次报告之前为 0',
  'Mean IT power of all nodes': '所有节点的平均 IT 功率',
  'Nodes launched by now': '目前已发射的节点',
  'Length of the whole build-up': '整个部署过程的时长',
  'Set by the scene.': '由场景设定。',
  'nodes × mean IT power of a node by its design': '节点数 × 设计所定的单节点平均 IT 功率',
  'nodes × share of the build-up that is over': '节点数 × 已完成部署的比例',
  'from the first launch of the scene to its last': '从场景的首次发射到最后一次发射',
  'sum over the constellations of the scene': '对场景中各星座求和',
  'from the lowest to the highest orbit of the scene': '从场景中的最低轨道到最高轨道',
  'mean IT power of the day × 24 h': '当日平均 IT 功率 × 24 小时',
  'launched nodes × share of this day in sunlight': '已发射节点 × 当日日照比例',
  'planes that pass through the shadow of the Earth on this day ÷ planes':
    '当日穿过地影的轨道面 ÷ 轨道面总数',
  'count of the days on which some plane passes through the shadow of the Earth': '有轨道面穿过地影的天数',
  'mean IT power of a year × nodes launched by this date ÷ nodes':
    '年平均 IT 功率 × 截至该日期已发射节点 ÷ 节点总数',
  'SGP4 from its elements to the time of the clock; height above the ellipsoid':
    '由其轨道根数经 SGP4 推算至当前时刻；椭球面以上高度',
  'Elements from {files}.': '轨道根数来自 {files}。',
  'power of the flow ÷ all power that comes in': '该支路功率 ÷ 全部输入功率',
  'where {metric} is the same in orbit and on the ground, all else held':
    '{metric} 在轨道与地面相等之处，其余不变',
  'Looked for by halving, over the whole range of the input.': '在该输入的整个范围内用二分法求得。',
  'the answer with this number at its low end, all others held': '该数取低端、其余不变时的结果',
  'the answer with this number at its high end, all others held': '该数取高端、其余不变时的结果',
  'how far the answer moves between both ends, its present value within':
    '结果在两端之间（含当前值）的变动幅度',
  'the low end of its range': '其范围的低端',
  'the high end of its range': '其范围的高端',
  'this scenario ÷ the first': '本情景 ÷ 第一个情景',
  'ours ÷ the published value, {printed}': '我们的结果 ÷ 已发表值 {printed}',
  'A scenario needs a name; type at least one letter': '情景需要名称；请至少输入一个字',
  Planes: '轨道面',
};

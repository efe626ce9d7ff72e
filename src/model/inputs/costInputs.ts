import { msg } from '../../locales/i18n';
import type { InputSpec } from '../types';
import { chosen, constant, reported, slider } from './inputSpec';

/** What nodes, launches and equipment cost and how long they last, beside the inputs about sizes. */
export const costInputs: InputSpec[] = [
  reported(
    slider(
      'node.priceUsdPerW',
      msg('Price of a node'),
      'USD/W',
      [0.1, 600, 0.1],
      msg('Per watt of its array, computers left out.'),
    ),
    constant('satelliteUsdPerW'),
  ),
  chosen(
    slider('node.developmentUsd', msg('Development of the node'), 'USD', [0, 20e9, 50e6], msg('Paid once.')),
    1e9,
    [0, 10e9],
    ['mccalip'],
  ),
  chosen(
    slider(
      'node.operationsPerYear',
      msg('Operations in orbit'),
      '1/year',
      [0, 0.2, 0.001],
      msg('Share of the price of the nodes.'),
    ),
    0.01,
    [null, null],
    ['mccalip'],
  ),
  chosen(
    slider(
      'launch.nodesPerLaunch',
      msg('Nodes that fit in a launch'),
      'nodes',
      [1, 1000, 1],
      msg('By volume. Not set: mass alone counts.'),
    ),
    null,
    [null, null],
    [],
  ),
  chosen(
    slider(
      'launch.co2Kg',
      msg('CO₂ of a launch'),
      'kg',
      [0, 20e6, 10_000],
      msg('From 1,200 t of methane, burnt.'),
    ),
    3.3e6,
    [null, null],
    ['mccalip'],
    'derived',
  ),
  chosen(
    slider(
      'ground.computeLifeYears',
      msg('Life of computers on the ground'),
      'years',
      [1, 15, 0.5],
      msg('From purchase to replacement.'),
    ),
    5,
    [3, 6],
    ['epoch-cost'],
  ),
  chosen(
    slider(
      'link.elevationMinDeg',
      msg('Lowest elevation of a link'),
      '°',
      [0, 80, 1],
      msg('Of a node over the horizon of a ground station.'),
    ),
    25,
    [null, null],
    [],
  ),
];

// The desk's tokens as antd understands them, so that its controls look like the rest of the page.

import type { ThemeConfig } from 'antd/es/config-provider'
import theme from 'antd/es/theme'
import { type ThemeName, tokens } from './tokens.ts'

export const fontFamily =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif"

export function antdTheme(name: ThemeName): ThemeConfig {
  const { canvas, paper, ink, secondInk, line, strongLine, primary, onPrimary, chosen, ...lights } =
    tokens[name]
  return {
    algorithm: [name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm],
    token: {
      fontFamily,
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 30,
      wireframe: false,
      colorPrimary: primary,
      colorLink: primary,
      colorInfo: primary,
      colorSuccess: lights.normal,
      colorWarning: lights.atRisk,
      colorError: lights.overdue,
      colorText: ink,
      colorTextSecondary: secondInk,
      colorTextTertiary: secondInk,
      colorTextDescription: secondInk,
      colorTextPlaceholder: secondInk,
      colorTextDisabled: secondInk,
      colorTextLightSolid: onPrimary,
      colorBgLayout: canvas,
      colorBgContainer: paper,
      colorBgElevated: paper,
      colorBorder: strongLine,
      colorBorderSecondary: line,
      colorSplit: line,
      controlItemBgActive: chosen,
      // Nothing moves: in a menu that grows as it opens a quick click begins on one entry, ends on another and is lost.
      motion: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tooltip: { colorBgSpotlight: ink, colorTextLightSolid: paper },
      Segmented: { trackBg: line, itemSelectedBg: paper, itemSelectedColor: ink, itemColor: secondInk },
      Select: { optionSelectedBg: chosen },
    },
  }
}

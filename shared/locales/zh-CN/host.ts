// What the hosts say outside the page: in the terminal, in the window's menu.

export const host = {
  start: {
    building: '代码有变动，正在构建……',
    built: '构建完成，用时 {{seconds}} 秒。',
    buildFailed: '构建失败：',
    fetchingElectron: '本机没有 Electron，尝试下载一次（最多 {{seconds}} 秒）……',
    electronUnavailable:
      '没有取得 Electron，一天内不再尝试（可自行运行 npx install-electron）；改用系统浏览器打开。',
    electronSilent: 'Electron 窗口没有就绪，改用系统浏览器打开。',
  },
  loopback: {
    browserMissing: '安装 Microsoft Edge、Chrome 或 Chromium 其中之一后再启动。Debian 上：{{command}}',
    noDisplay: '没有检测到图形界面，不打开窗口。',
    address: '案时在本机等候：{{url}}',
    stop: '按 Ctrl+C 结束。',
    notUnderElectron: '本机服务不在 Electron 内运行。',
  },
  menu: {
    desk: '案时',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    reload: '重新载入',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '实际大小',
    fullScreen: '全屏',
  },
  cannotOpen: '案时没有打开',
} as const

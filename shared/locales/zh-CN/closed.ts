// Words of the page shown when the data folder cannot be opened: who has it, and what can be done there.

export const closed = {
  holder: {
    title: '正在使用这个文件夹的',
    machine: '电脑',
    program: '程序',
    process: '进程号',
    since: '开始于',
    unknown: '没有登记是哪个程序。它一结束就能打开。',
    host: {
      electron: '案时窗口',
      loopback: '案时本机服务（浏览器窗口）',
      inProcess: '案时命令行',
      mending: '案时正在恢复或抢救数据',
    },
  },
  openOther: '转到正在使用的窗口',
  shown: '已在浏览器中打开。',
  chooseFolder: '选择其他文件夹',
  ways: {
    title: '可以这样办',
    dataFolderInUse: {
      first: '到正在使用的窗口继续办理；或在那里办完、关闭，再点“再试一次”。',
      second: '只想查看的，可以只读打开：看得到已登记的内容，不能记录。',
      third:
        '窗口已经看不到、程序还在的，在任务管理器中结束上面的进程，再试一次。占用由操作系统看管，进程一结束就解除，不需要删除任何文件；已经登记的内容都在。',
    },
    dataFolderOnNetwork: {
      first: '网络盘看管不住同时写入的两台电脑，断线时会写坏数据，所以不在上面打开。',
      second: '把整个文件夹复制到本机磁盘，用复制出来的文件夹打开；网络盘上的那份留着不动。',
      third: '要在网络盘上留一份的，打开后在“设置 · 备份”中把它设为第二文件夹。',
    },
    dataFolderMissing: {
      first: '文件夹在 U 盘、移动硬盘或加密盘上的，接好、解锁，再试一次。',
      second: '文件夹改了名、换了位置的，放回原处，或用它现在的位置打开。',
      third: '从来没有用过这个文件夹的，核对上面的路径：其中某一级不是文件夹，或不允许新建。',
    },
    dataFolderReadOnly: {
      first: '在文件夹的属性里给当前用户写入权限，里面的文件也要能写，再试一次。',
      second: '磁盘有写保护开关或以只读方式接入的，解除后再试一次。',
      third: '只想查看的，可以只读打开。',
    },
    dataFolderFull: {
      first: '至少腾出 50 MB，再试一次。',
      second: '或者把整个文件夹复制到空间足够的磁盘，用复制出来的文件夹打开。',
      third: '只想查看的，可以只读打开。',
    },
  },
  elsewhere: '用其他文件夹打开：启动时加上 --data 和文件夹的路径，或把路径写进环境变量 ANSHI_DATA。',
} as const

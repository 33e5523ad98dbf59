/** A unit file, what systemd says of its lines, and whether it loads it. */
export interface UnitCase {
  readonly what: string;
  readonly name: string;
  readonly text: string;
  /** The lines that it passes over or refuses. */
  readonly lines: readonly number[];
  readonly loads: boolean;
}

const unit = (name: string, what: string, text: string, lines: readonly number[] = [], loads = true): UnitCase => ({
  what,
  name,
  text,
  lines,
  loads,
});

const service = (what: string, text: string, lines: readonly number[] = [], loads = true): UnitCase =>
  unit('some.service', what, text, lines, loads);

const runs = '[Service]\nExecStart=/bin/true\n';

export const cases: readonly UnitCase[] = [
  service('a whole service', `[Unit]\nDescription=x\n\n${runs}\n[Install]\nWantedBy=multi-user.target\n`),
  service('comments and continued lines', '# a\n; b\n[Service]\nExecStart=/bin/echo a \\\n# between\n  b\n  # c\n'),
  service('an escaped backslash at the end', '[Service]\nExecStart=/bin/echo a \\\\\nb\n', [3]),
  service('a line before all sections', `Foo=bar\n${runs}`, [1]),
  service('an unknown section', `${runs}[Sevice]\nA=b\n`, [3]),
  service('a section of another sort of unit', `${runs}[Mount]\nWhat=x\n`, [3]),
  service('sections and keys for others', `${runs}X-Thing=1\n[X-Mine]\nA=b\n`),
  service('a header that does not close', `${runs}[Unit\nDescription=x\n`, [3], false),
  service('a header with more behind it', `${runs}[Unit] x\n`, [3], false),
  service('an unknown key', `${runs}RestartSecs=1\n`, [3]),
  service('a key of another section', `${runs}Description=x\n[Unit]\nExecStart=/bin/true\nRemainAfterExit=yes\n`, [3, 5, 6]),
  service('a key in the wrong case', `${runs}restart=no\n`, [3]),
  service('lines without a key or value', `${runs}nothing\n=x\n`, [3, 4]),
  service('words for yes and no', `${runs}RemainAfterExit=YES\nGuessMainPID=0\nNonBlocking=t\n`),
  service('neither yes nor no', `${runs}RemainAfterExit=maybe\nGuessMainPID=\n`, [3, 4]),
  service('spans of time', `${runs}RestartSec=1.5h 2min 3\nTimeoutStartSec=infinity\nTimeoutStopSec=5m30\nWatchdogSec=100ms\n`),
  service(
    'what is no span',
    `${runs}RestartSec=5 minuts\nTimeoutSec=5x\nTimeoutStopSec=-1\nWatchdogSec=1.2.3\nRuntimeMaxSec=5.\n`,
    [3, 4, 5, 6, 7],
  ),
  service('unknown words', `${runs}Type=onshot\nRestart=sometimes\nKillMode=foo\nNotifyAccess=you\n`, [3, 4, 5, 6]),
  service('variables', `${runs}Environment=A=b "B=c d" 'C=e'\nEnvironmentFile=-/etc/sysconfig/x\n`),
  service('no variables', `${runs}Environment=FOO\nEnvironment=1A=x\nEnvironment="A=b\nEnvironmentFile=rel\n`, [3, 4, 5, 6]),
  service('conditions on paths', `[Unit]\nConditionPathExists=!/a\nConditionPathExists=|!b\nAssertFileNotEmpty=c\n${runs}`, [3, 4]),
  service('a documentation that is no URL', `[Unit]\nDocumentation=man:a(8) https://example.com\nDocumentation=see there\n${runs}`, [3]),
  service('modes', `${runs}UMask=0077\nUMask=999\n`, [4]),
  service('a relative working directory', `${runs}WorkingDirectory=rel\n`, [3], false),
  service('home as working directory', `${runs}WorkingDirectory=~\n`),
  service('a relative working directory that may be missing', `${runs}WorkingDirectory=-rel\n`, [3]),
  service('quotes', '[Service]\nExecStart=/bin/echo \'a\'b"c d" "it\'s"\n'),
  service('an open quote', '[Service]\nExecStart=/bin/sh -c "echo\n', [2], false),
  service('an open quote around the program', '[Service]\nExecStart="/bin/true\n', [2], false),
  service('an open quote in a command that may fail', `${runs}ExecStartPre=-/bin/sh -c "echo\n`, [3]),
  service('a program by its name', '[Service]\nExecStart=true\n'),
  service('a relative program', '[Service]\nExecStart=./true\n', [2], false),
  service('a folder as program', '[Service]\nExecStart=/bin/\n', [2], false),
  service('prefixes', '[Service]\nExecStart=!!/bin/true\nExecStop=@/bin/true other\nExecReload=-:+/bin/true\n'),
  service('a prefix and nothing else', `${runs}ExecStop=@/bin/true\n`, [3], false),
  service('specifiers', '[Service]\nExecStart=/bin/echo %n %i %% %H %-\n'),
  service('an unknown specifier', '[Service]\nExecStart=/bin/date +%F\n', [2], false),
  service('an unknown specifier elsewhere', `[Unit]\nDescription=100%Z\n${runs}Environment=A=%Z\n`, [2, 5]),
  service(
    'names without an ending',
    `[Unit]\nAfter=network-online nfs.service\nRequires=a.service,b.service\nBefore=c.service # x\n${runs}`,
    [2, 3, 4],
  ),
  service('names of units', `[Unit]\nAfter=-.mount dev-disk-by\\x2dlabel-x.device a@b.service %n\nWants=\n${runs}`),
  service(
    'numbers out of range',
    `${runs}Nice=20\nOOMScoreAdjust=-1001\nCPUWeight=0\nIOSchedulingPriority=8\nCPUSchedulingPriority=100\n`,
    [3, 4, 5, 6, 7],
  ),
  service('numbers', `${runs}Nice=-20\nOOMScoreAdjust=-999\nCPUWeight=idle\nIOSchedulingPriority=7\nCPUQuota=150%\nTasksMax=10%\n`),
  service('amounts', `${runs}MemoryMax=1.5G\nMemoryHigh=80%\nMemorySwapMax=infinity\nLimitNOFILE=1024:4096\nLimitCORE=1G\nLimitCPU=5min\n`),
  service(
    'what is no amount',
    `${runs}MemoryMax=1GB\nLimitNOFILE=1K\nLimitNOFILE=2:1\nCPUQuota=50\nTasksMax=many\nLimitNPROC=\n`,
    [3, 4, 5, 6, 7, 8],
  ),
  service('signals', `${runs}KillSignal=INT\nRestartKillSignal=SIGRTMIN+3\nFinalKillSignal=9\nSuccessExitStatus=143 SIGTERM TEMPFAIL\n`),
  service(
    'no signals',
    `${runs}KillSignal=sigterm\nFinalKillSignal=99\nSuccessExitStatus=0,1\nRestartPreventExitStatus=256\n`,
    [3, 4, 5, 6],
  ),
  service('words', `${runs}OOMPolicy=kill\nProtectSystem=full\nProtectHome=tmpfs\nStandardOutput=append:/var/log/x\nDelegate=cpu pids\n`),
  service('no words', `${runs}OOMPolicy=die\nProtectSystem=all\nDevicePolicy=open\nStandardError=log\nDelegate=disk\n`, [3, 4, 5, 6, 7]),
  service('paths', `${runs}ReadWritePaths=/a -/b +%h/c\nBindPaths=/a:/b\nRuntimeDirectory=a b/c\nTemporaryFileSystem=/x:ro\n`),
  service(
    'no paths',
    `${runs}ReadOnlyPaths=a\nBindPaths=a:/b\nRuntimeDirectory=/run/a\nStateDirectory=../a\nEnvironmentFile=/a/../b\n`,
    [3, 4, 5, 6, 7],
  ),
  service('a user that cannot be', `${runs}User=a:b\n`, [3], false),
  service('prefixes twice', `${runs}ExecStop=--/bin/true\nExecReload=-!+/bin/true\n`, [3, 4]),
  service('no command', '[Unit]\nDescription=x\n', [], false),
  service('a command taken back', '[Service]\nExecStart=/bin/true\nExecStart=\n', [], false),
  service('two commands', `${runs}ExecStart=/bin/false\n`, [], false),
  service('two commands of a oneshot', `${runs}ExecStart=/bin/false\nType=oneshot\n`),
  service('two commands on one line', '[Service]\nType=oneshot\nExecStart=/bin/true ; /bin/true\n'),
  service('two commands on one line of another type', '[Service]\nExecStart=/bin/true ; /bin/true\n', [], false),
  service('a stop command alone', '[Service]\nExecStop=/bin/true\n', [], false),
  service('a stop command of what remains', '[Service]\nExecStop=/bin/true\nRemainAfterExit=yes\n'),
  service('a stop command of another type', '[Service]\nType=simple\nExecStop=/bin/true\nRemainAfterExit=yes\n', [], false),
  service('an action instead of a command', '[Unit]\nSuccessAction=reboot\n'),
  service('a oneshot that restarts always', `${runs}Type=oneshot\nRestart=always\n`, [], false),
  service('a oneshot that restarts on failure', `${runs}Type=oneshot\nRestart=on-failure\n`),
  service('D-Bus without a name', `${runs}Type=dbus\n`, [], false),
  service('PAM and its kill mode', `${runs}PAMName=login\nKillMode=process\n`, [], false),
  unit('some.timer', 'a timer', '[Timer]\nOnCalendar=daily\nUnit=other.service\n'),
  unit('some.timer', 'a timer without a time', '[Timer]\nPersistent=yes\n', [], false),
  unit('some.timer', 'a timer at times', '[Timer]\nOnCalendar=Mon..Fri 10:00\nOnCalendar=weekly\nOnCalendar=*-*-01 UTC\nOnBootSec=5min\n'),
  unit('some.timer', 'a timer at no time', '[Timer]\nOnCalendar=sometimes\nOnCalendar=dayly\nOnBootSec=soon\nOnActiveSec=1\n', [2, 3, 4]),
  unit('some.timer', 'a timer of nothing', '[Timer]\nOnCalendar=daily\nUnit=other\n', [3]),
  unit('some.path', 'a path that watches nothing', '[Path]\nMakeDirectory=yes\n', [], false),
  unit('some.socket', 'a socket that listens on nothing', '[Socket]\nAccept=no\n', [], false),
  unit(
    'some.socket',
    'sockets',
    '[Socket]\nListenStream=80\nListenStream=[::1]:8080\nListenDatagram=127.0.0.1:53\nListenFIFO=/run/x\nListenStream=@x\n',
  ),
  unit(
    'some.socket',
    'no sockets',
    '[Socket]\nListenStream=localhost:80\nListenStream=70000\nListenFIFO=x\nListenStream=80\nService=a\n',
    [2, 3, 4, 6],
  ),
  unit('var-data.mount', 'a mount', '[Mount]\nWhat=/dev/vdb\nWhere=/var/data\nType=xfs\n'),
  unit('var-data.mount', 'a mount named by its path alone', '[Mount]\nWhat=/dev/vdb\n'),
  unit('data.mount', 'a mount of another name', '[Mount]\nWhat=/dev/vdb\nWhere=/var/data\n', [], false),
  unit('var-data.mount', 'a mount of nothing', '[Mount]\nWhere=/var/data\n', [], false),
  unit('data.automount', 'an automount of another name', '[Automount]\nWhere=/var/data\n', [], false),
  unit('data.swap', 'a swap of another name', '[Swap]\nWhat=/var/swap\n', [], false),
  unit('some.target', 'a target', '[Unit]\nDescription=x\n[Install]\nWantedBy=multi-user.target\n'),
];

@echo off
rem Starts Voltscape with the jars in ..\lib. Options for Java: VOLTSCAPE_JAVA_OPTS.
setlocal EnableExtensions DisableDelayedExpansion

set "LIB=%~dp0..\lib"

if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  set "JAVA=java.exe"
)

set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1" ^| findstr /i /c:" version "') do (
  if not defined VERSION set "VERSION=%%~v"
)
if not defined VERSION (
  echo voltscape: no Java was found; install Java 17 or newer, or set JAVA_HOME. 1>&2
  exit /b 1
)
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo voltscape: %JAVA% is Java %VERSION%; install Java 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 1
)

rem Newer Javas warn about native code and Unsafe, which the linear algebra and JavaFX need.
set "OPTIONS="
rem The console of Java 22 to 24 claims a terminal where there is none.
if %MAJOR% GEQ 22 set "OPTIONS=-Djdk.console=java.base"
if %MAJOR% GEQ 24 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

rem What opens a window: no argument, or files (class WindowArguments).
set "WINDOW="
if "%~1"=="" set "WINDOW=yes"
if /i "%~1"=="--data" set "WINDOW=yes"
for %%e in (.voltscape .json .svg .pdf .png .csv) do if /i "%~x1"=="%%e" set "WINDOW=yes"

rem A picture from the launcher itself while a window is on its way; the program takes it away (class Splash).
set "SPLASH="
if defined WINDOW if %MAJOR% LEQ 25 if exist "%~dp0..\pictures\splash.png" set "SPLASH=%~dp0..\pictures\splash.png"
if defined SPLASH set "OPTIONS=%OPTIONS% -Dvoltscape.splash=true --add-opens java.desktop/java.awt=ALL-UNNAMED --add-opens java.base/jdk.internal.loader=ALL-UNNAMED"

rem Java reads classes faster from an archive than from jars. The first window leaves one when it is closed, for this Java
rem and this program; without it all works as well.
set "ARCHIVE="
set "BASE="
for %%j in ("%JAVA%") do if exist "%%~dpjserver\classes.jsa" set "BASE=yes"
for %%j in ("%JAVA%") do if not "%%~$PATH:j"=="" for %%k in ("%%~$PATH:j") do if exist "%%~dpkserver\classes.jsa" set "BASE=yes"
set "KEY="
for %%f in ("%LIB%\voltscape-app-*.jar") do set "KEY=%VERSION%-%%~nf-%%~zf"
set "CLASSES=%LOCALAPPDATA%\Voltscape\cache\classes"
if not defined LOCALAPPDATA set "BASE="
if defined BASE if defined KEY if exist "%CLASSES%\%KEY%.jsa" set "ARCHIVE=-XX:SharedArchiveFile=%CLASSES%\%KEY%.jsa"
if defined BASE if defined KEY if defined WINDOW if not defined ARCHIVE (
  if not exist "%CLASSES%" mkdir "%CLASSES%" 2>nul
  del /q "%CLASSES%\*.jsa" 2>nul
  set "ARCHIVE=-XX:ArchiveClassesAtExit=%CLASSES%\%KEY%.jsa"
)
rem What of an archive does not fit is said among the results else; Java reads the jars then.
if defined ARCHIVE set "OPTIONS=%OPTIONS% -Xlog:cds*=off"
if defined ARCHIVE if %MAJOR% GEQ 25 set "OPTIONS=%OPTIONS% -Xlog:aot*=off"

rem What has a path is one word each, whatever is in it.
if defined SPLASH set SPLASH="-splash:%SPLASH%"
if defined ARCHIVE set ARCHIVE="%ARCHIVE%"

"%JAVA%" %SPLASH% %ARCHIVE% -XX:+UseG1GC -XX:MaxGCPauseMillis=25 %OPTIONS% %VOLTSCAPE_JAVA_OPTS% -cp "%LIB%\*" org.voltscape.app.Launcher %*
exit /b %ERRORLEVEL%

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

"%JAVA%" -XX:+UseG1GC -XX:MaxGCPauseMillis=25 %OPTIONS% %VOLTSCAPE_JAVA_OPTS% -cp "%LIB%\*" org.voltscape.app.Launcher %*
exit /b %ERRORLEVEL%

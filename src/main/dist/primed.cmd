@echo off
rem Starts Primed on Windows: the window, or one of its commands. Finds a fitting JDK by itself, as "primed" beside it does.
rem Not run by its authors, who have no Windows: .github\workflows\packages.yml runs it.
setlocal enableextensions
set "least=25"
set "home=%~dp0.."
set "java="
call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java.exe 2^>nul') do call :try "%%~dpj.."
for /d %%v in ("%ProgramFiles%\*" "%LOCALAPPDATA%\Programs\*") do for /d %%j in ("%%~v\*jdk*") do call :try "%%~j"
for /d %%j in ("%USERPROFILE%\.jdks\*") do call :try "%%~j"
if not defined java (
    echo Primed needs a JDK %least% or newer and found none. Install one ^(for example Temurin from https://adoptium.net^) or set JAVA_HOME to it. 1>&2
    exit /b 69
)
rem C1 alone starts faster, and the program's own code is never hot for long.
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms32m -Xmx1g -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 --module-path "%home%\fx" --add-modules=javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED -classpath "%home%\lib\*" app.primed.Main %*
exit /b %errorlevel%

rem Takes the JDK in that folder if none was found yet and it is new enough. Its release file says JAVA_VERSION="25.0.1".
:try
if defined java exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%m in ("%%~v") do if %%m geq %least% set "java=%~1\bin\java.exe"
exit /b

"""building - what the build of a target of 20 sources costs: lowered by rill in the build, and as coroutines by the same compiler.

The sources are those of test/benchmark/workloads, each as often as it takes, with the generators and a function that consumes them.
"""
import os
import pathlib
import shutil
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORKLOADS = ROOT / "test/benchmark/workloads"
COUNT = 20
STEPS = ("from nothing", "after a change of one source", "after no change")

PROJECT = """cmake_minimum_required(VERSION 3.25)
project(building CXX)
set(CMAKE_CXX_EXTENSIONS OFF)
file(GLOB sources "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
add_library(generators STATIC ${sources})
target_compile_definitions(generators PRIVATE RILL_OBJECT_ONLY)
target_include_directories(generators PRIVATE "@WORKLOADS@")
if(NATIVE)
  target_compile_definitions(generators PRIVATE RILL_NATIVE)
  target_compile_features(generators PRIVATE cxx_std_20)
  target_include_directories(generators PRIVATE "@ROOT@/runtime/include")
else()
  set(RILL_BUILD_TOOL OFF)
  set(RILL_EXECUTABLE "@RILL@")
  add_subdirectory("@ROOT@" rill)
  target_compile_features(generators PRIVATE cxx_std_17)
  rill_lower(generators)
endif()
"""


def _write(project, rill):
    project.mkdir(parents=True)
    text = PROJECT
    for name, value in (("WORKLOADS", WORKLOADS), ("ROOT", ROOT), ("RILL", rill)):
        text = text.replace(f"@{name}@", str(value))
    (project / "CMakeLists.txt").write_text(text)
    workloads = sorted(WORKLOADS.glob("*.cpp"))
    for i in range(COUNT):
        workload = workloads[i % len(workloads)]
        (project / f"{workload.stem}_{i}.cpp").write_text(workload.read_text())


def _seconds(build):
    start = time.monotonic()
    subprocess.run(["cmake", "--build", str(build), "--parallel", str(os.cpu_count())], check=True, text=True, capture_output=True,
                   env={**os.environ, "CCACHE_DISABLE": "1"})
    return time.monotonic() - start


def measure(out, rill, compilers, repetitions=2):
    """The seconds of each step by (compiler, mode), of `repetitions` the least. `out` is a directory that is written anew."""
    shutil.rmtree(out, ignore_errors=True)
    _write(out / "project", rill)
    changed = next((out / "project").glob("tokens_*.cpp"))
    found = {}
    for _ in range(repetitions):
        for name, compiler in compilers.items():
            for mode in ("lowered", "native"):
                build = out / f"{name}-{mode}"
                shutil.rmtree(build, ignore_errors=True)
                subprocess.run(["cmake", "-S", str(out / "project"), "-B", str(build), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", f"-DCMAKE_CXX_COMPILER={compiler}",
                                "-DCMAKE_CXX_COMPILER_LAUNCHER=", f"-DNATIVE={'ON' if mode == 'native' else 'OFF'}"], check=True, text=True, capture_output=True)
                seconds = [_seconds(build)]
                changed.write_text(changed.read_text() + "\n")
                seconds += [_seconds(build), _seconds(build)]
                found[name, mode] = [min(pair) for pair in zip(seconds, found.get((name, mode), seconds))]
    return found

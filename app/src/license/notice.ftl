<#-- Turns the licences that the libraries' own build files state into the NOTICE of the packaged program. -->
<#assign apache = []/>
<#list licenseMap as e><#if e.getKey() == "Apache-2.0"><#assign apache = e.getValue()/></#if></#list>
Voltscape
Copyright the Voltscape contributors

Voltscape is licensed under the Apache License, Version 2.0 (file LICENSE).

The folder lib also holds the libraries below, each under the licence above it; the texts are in the folder
licenses. A library that offers the Apache License beside the GPL or the LGPL is shipped under the Apache License.
SAX is in the public domain; the W3C licence is inside the jar of xml-apis. Every library is the unchanged jar from
Maven Central. Its source is at the address beside it, and a changed version of it can take its place in lib.

<#list licenseMap as e>
<#assign licence = e.getKey()/>
<#assign shown = []/>
<#list e.getValue() as p>
<#if !(licence?matches("L?GPL.*|GNU.*") && apache?seq_contains(p))><#assign shown = shown + [p]/></#if>
</#list>
<#if shown?size &gt; 0>
${licence}
<#list shown as p>
  ${p.artifactId} ${p.version}<#if p.url??>, ${p.url}</#if>
</#list>

</#if>
</#list>
Inside these jars

GCC's runtime libraries (libgcc_s, libgfortran, libgomp, libquadmath), in the jars of openblas and nd4j-native for one
  platform: GPL-3.0 with GCC-exception-3.1, libquadmath: LGPL-2.1;
  https://gcc.gnu.org
OpenBLAS and LAPACK, in the jar of openblas: BSD-3-Clause; https://www.openblas.net, https://www.netlib.org/lapack
oneDNN, in the jar of nd4j-native: Apache-2.0; https://github.com/oneapi-src/oneDNN
libffi, in the jar of jna: MIT; https://sourceware.org/libffi
Guava, Jackson and Protocol Buffers, in the jars of that name from ND4J: Apache-2.0, Protocol Buffers BSD-3-Clause
FontAwesome 4, in the jar of controlsfx: the font OFL-1.1; https://fontawesome.com/v4
Oxygen icons, in the jar of controlsfx: Creative Commons Attribution-ShareAlike 3.0,
  https://creativecommons.org/licenses/by-sa/3.0
Feather icons, in the jar of ikonli-feather-pack: MIT; https://feathericons.com
DejaVu fonts, in the jar of voltscape-resources: DejaVu; https://dejavu-fonts.github.io

<?xml version='1.0' encoding='UTF-8'?>
<!-- Illustrativ: ausgedacht von Planabgleich, um grenzüberschreitende Abstimmung zu zeigen. Kein Plan im Rechtssinn; Flächen, Namen und Festlegungen sind frei erfunden. -->
<xplan:XPlanAuszug xmlns:xplan="http://www.xplanung.de/xplangml/6/0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" gml:id="sh-norderstedt">
  <gml:boundedBy>
    <gml:Envelope srsName="EPSG:25832">
      <gml:lowerCorner>561929.117 5944733.239</gml:lowerCorner>
      <gml:upperCorner>570860.051 5952911.615</gml:upperCorner>
    </gml:Envelope>
  </gml:boundedBy>
  <gml:featureMember>
    <xplan:FP_Plan gml:id="sh-norderstedt-plan">
      <gml:boundedBy>
        <gml:Envelope srsName="EPSG:25832">
          <gml:lowerCorner>561929.117 5944733.239</gml:lowerCorner>
          <gml:upperCorner>570860.051 5952911.615</gml:upperCorner>
        </gml:Envelope>
      </gml:boundedBy>
      <xplan:name>Flächennutzungsplan Norderstedt – illustrativer Ausschnitt</xplan:name>
      <xplan:beschreibung>Illustrativ: ausgedacht von Planabgleich, um grenzüberschreitende Abstimmung zu zeigen. Kein Plan im Rechtssinn; Flächen, Namen und Festlegungen sind frei erfunden.</xplan:beschreibung>
      <xplan:kommentar>Illustrative Beispieldaten des Projekts Planabgleich.</xplan:kommentar>
      <xplan:technHerstellDatum>2026-01-15</xplan:technHerstellDatum>
      <xplan:erstellungsMassstab>10000</xplan:erstellungsMassstab>
      <xplan:technischerPlanersteller>Planabgleich (Beispieldaten)</xplan:technischerPlanersteller>
      <xplan:raeumlicherGeltungsbereich>
        <gml:MultiSurface gml:id="sh-norderstedt-extent" srsName="EPSG:25832">
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-norderstedt-extent1" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>561929.117 5947979.141 561938.336 5947970.918 561972.484 5947771.658 561965.510 5947482.554 561955.495 5947339.365 562165.563 5947094.777 562187.051 5947023.234 562262.092 5946876.818 562174.725 5946847.001 562201.409 5946758.248 562286.454 5946475.380 562294.189 5946443.573 562313.793 5946362.964 562386.940 5946067.527 562387.876 5946022.609 562389.252 5945956.590 562201.524 5945944.679 562310.131 5945530.995 562482.452 5945322.612 562670.327 5945135.551 562777.413 5945082.789 562970.223 5945042.812 563031.334 5945181.069 563137.267 5945118.196 563159.908 5945104.758 563322.360 5945082.147 563413.081 5944999.048 563540.219 5944991.699 563657.279 5945036.134 563815.443 5944883.449 564043.272 5945082.175 564362.516 5944828.861 564452.749 5944992.494 564457.898 5945001.830 564470.098 5944994.580 564688.731 5944864.659 564897.240 5944934.999 565099.424 5944733.239 565368.419 5944875.833 565426.239 5944980.027 565453.387 5945116.577 565287.089 5945545.810 565284.304 5945552.998 565279.327 5945599.889 565274.308 5945648.778 565276.764 5945674.826 565299.959 5945713.305 565498.322 5945934.416 565507.231 5945985.185 565508.412 5946145.397 565512.312 5946350.372 565503.351 5946475.581 565471.613 5946703.491 565468.932 5946832.006 565441.703 5946971.103 565437.808 5947014.017 565433.346 5947227.895 565439.985 5947341.019 565450.764 5947399.379 565463.344 5947467.489 565504.982 5947628.336 565534.003 5947770.923 565555.820 5947923.357 565581.677 5948025.882 565607.536 5948080.414 565675.661 5948169.823 565846.847 5948399.364 565867.150 5948425.223 565882.684 5948445.007 565906.600 5948475.467 565935.829 5948512.695 565961.777 5948545.742 566078.052 5948543.726 566110.053 5948543.171 566118.811 5948543.019 566120.345 5948542.991 566259.766 5948540.441 566552.916 5948535.080 566813.648 5948548.815 568124.970 5948617.891 568422.487 5948639.102 568740.346 5948643.740 568874.734 5948528.563 569008.842 5948413.346 569109.924 5948326.503 569387.800 5948091.339 569523.201 5948119.164 569591.733 5948205.629 570625.990 5948389.143 570438.388 5948871.063 570398.290 5949000.159 570397.281 5949003.407 570491.947 5949030.782 570474.356 5949112.954 570325.349 5949103.490 570108.976 5949127.540 570040.008 5949389.588 570207.789 5949412.142 570372.132 5949447.322 570371.260 5949640.952 570448.804 5949711.291 570507.676 5950100.939 570605.967 5950258.547 570737.526 5950191.457 570739.489 5950346.278 570005.832 5950334.944 570024.878 5950428.328 570168.265 5950552.307 570294.794 5950909.495 570338.597 5951033.151 570503.590 5951188.977 570605.100 5951370.317 570860.051 5951705.596 570809.120 5951750.524 570640.669 5951582.028 570437.841 5951718.767 570389.099 5951739.594 570359.642 5951752.181 570121.060 5951854.123 570064.453 5951787.950 569943.730 5951823.421 570036.467 5952122.313 569933.567 5952166.155 569841.786 5952204.231 569829.822 5952393.950 569647.802 5952444.138 569554.718 5952456.889 569286.827 5952493.585 569293.110 5952575.703 569219.566 5952650.154 569079.724 5952787.209 568868.848 5952830.795 568721.206 5952862.704 568298.719 5952697.904 568225.076 5952713.431 568206.419 5952687.954 568182.233 5952669.727 568155.844 5952663.293 568104.276 5952626.030 568054.324 5952556.241 568042.524 5952518.875 568043.699 5952483.101 568099.665 5952383.295 568101.921 5952349.801 568055.391 5952243.884 568050.522 5952203.149 568072.327 5952073.300 568069.311 5952042.608 568031.431 5951988.375 568034.310 5951967.861 568072.748 5951917.536 568084.324 5951889.253 568082.812 5951859.399 568068.210 5951827.975 568040.519 5951794.980 568027.615 5951761.640 568029.499 5951727.954 568054.036 5951685.329 568124.819 5951607.981 568081.885 5951464.984 568038.796 5951351.135 567971.332 5951255.003 567919.804 5951219.018 567876.472 5951206.775 567824.159 5951206.279 567608.513 5951234.171 567556.429 5951230.442 567513.554 5951211.732 567463.054 5951161.195 567421.558 5951186.571 567397.453 5951191.709 567376.907 5951185.068 567332.661 5951144.908 567290.991 5951125.023 567230.298 5951109.813 566903.741 5951084.628 566813.573 5951054.149 566769.229 5951048.162 566740.653 5951056.509 566717.826 5951075.802 566681.929 5951124.932 566661.368 5951132.476 566639.067 5951128.671 566597.139 5951095.711 566585.412 5951075.250 566574.064 5951008.004 566560.742 5950997.052 566513.236 5950997.371 566490.086 5951007.547 566471.018 5951024.033 566445.125 5951075.941 566431.108 5951091.122 566413.980 5951092.375 566387.904 5951073.049 566335.368 5951013.190 566202.350 5950969.178 566169.396 5950962.489 566137.190 5950955.951 566127.909 5950954.067 566006.962 5950961.650 565837.789 5950999.475 565749.483 5950998.718 565666.222 5950980.431 565520.904 5950916.559 565393.327 5950959.179 565369.376 5950967.181 565296.175 5950991.635 565214.371 5950999.947 565159.532 5950975.528 565042.682 5950869.160 565004.903 5950840.114 564972.906 5950826.775 564946.691 5950829.144 564926.258 5950847.221 564900.568 5950856.967 564869.622 5950858.383 564833.418 5950851.469 564758.186 5950818.740 564732.102 5950799.015 564711.031 5950770.997 564686.943 5950716.532 564633.389 5950707.108 564604.279 5950692.405 564581.759 5950669.281 564513.103 5950562.248 564483.260 5950539.547 564449.114 5950526.526 564410.665 5950523.185 564378.614 5950508.484 564352.961 5950482.425 564333.707 5950445.006 564320.850 5950396.228 564297.237 5950356.834 564262.867 5950326.825 564111.299 5950273.061 564066.072 5950240.511 564026.174 5950197.308 563964.756 5950092.909 563945.628 5950045.684 563930.534 5949961.182 563919.257 5949935.107 563900.387 5949923.549 563873.926 5949926.510 563839.874 5949943.988 563799.156 5949937.339 563751.773 5949906.563 563697.724 5949851.660 563593.625 5949704.724 563567.568 5949647.942 563560.988 5949593.651 563580.335 5949515.950 563503.182 5949506.388 563467.497 5949486.680 563447.562 5949453.640 563415.564 5949289.737 563393.822 5949242.292 563363.998 5949202.040 563297.486 5949135.689 563278.178 5949102.167 563261.588 5949004.649 563250.550 5948979.071 563202.523 5948921.858 563202.975 5948901.692 563236.607 5948856.867 563247.380 5948826.538 563246.654 5948789.040 563234.431 5948744.374 563186.790 5948652.977 563138.356 5948610.663 563093.681 5948597.736 563066.430 5948555.104 563059.149 5948495.057 563065.861 5948472.329 563113.484 5948421.785 563119.384 5948362.374 563100.082 5948288.703 563084.248 5948260.550 563040.210 5948221.607 563016.599 5948180.697 563019.230 5948149.635 563038.694 5948089.073 563037.196 5948085.429 562992.833 5948069.097 562975.193 5948052.224 562970.786 5947998.708 562979.090 5947960.250 562972.075 5947924.293 562949.742 5947890.838 562898.847 5947852.770 562779.662 5947788.751 562734.087 5947844.699 562706.357 5947864.980 562681.282 5947868.242 562586.824 5947829.614 562542.557 5947822.456 562432.463 5947824.912 562328.342 5947853.298 562198.306 5947930.785 562152.482 5947943.606 562104.294 5947947.268 562009.835 5947943.410 561972.576 5947952.189 561929.117 5947979.141</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-norderstedt-extent2" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>568316.002 5952899.414 568333.562 5952896.599 568330.864 5952911.615 568316.002 5952899.414</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
        </gml:MultiSurface>
      </xplan:raeumlicherGeltungsbereich>
      <xplan:hatGenerAttribut>
        <xplan:XP_StringAttribut>
          <xplan:name>illustrativ</xplan:name>
          <xplan:wert>true</xplan:wert>
        </xplan:XP_StringAttribut>
      </xplan:hatGenerAttribut>
      <xplan:gemeinde>
        <xplan:XP_Gemeinde>
          <xplan:ags>01060063</xplan:ags>
          <xplan:gemeindeName>Norderstedt</xplan:gemeindeName>
        </xplan:XP_Gemeinde>
      </xplan:gemeinde>
      <xplan:planArt>1000</xplan:planArt>
      <xplan:rechtsstand>4000</xplan:rechtsstand>
      <xplan:wirksamkeitsDatum>2018-01-01</xplan:wirksamkeitsDatum>
      <xplan:bereich xlink:href="#sh-norderstedt-bereich-0"/>
    </xplan:FP_Plan>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Bereich gml:id="sh-norderstedt-bereich-0">
      <xplan:nummer>0</xplan:nummer>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-sportplatz-garstedt-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-sportplatz-garstedt-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-garstedt-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gemischte-bauflaeche-garstedt-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gemischte-bauflaeche-garstedt-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-garstedt-west-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-industriegebiet-nordport-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-industriegebiet-nordport-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-ochsenzoller-strasse-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-ochsenzoller-strasse-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wald-garstedter-feldmark-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-norderstedt-mitte-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-norderstedt-mitte-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-norderstedt-mitte-3"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-dauerkleingaerten-harksheide-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-harksheide-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gemischte-bauflaeche-harksheide-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-langenhorner-chaussee-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gemeinbedarf-schulzentrum-sued-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-ossenmoorpark-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-glashuette-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-glashuette-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-glashuette-3"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gemischte-bauflaeche-glashuette-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gewerbliche-bauflaeche-glashuette-sued-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-gruenland-glasmoor-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-west-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-west-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-glashuette-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-glashuette-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-glasmoor-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-glasmoor-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-dauerkleingaerten-bei-glashuette-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-dauerkleingaerten-bei-glashuette-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-bei-harksheide-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-bei-harksheide-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-glasmoor-3"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-glasmoor-4"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-3"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-4"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-5"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-6"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-3"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-4"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-bei-garstedt-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-bei-garstedt-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-glashuette-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-nordport-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-nordport-2"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wald-bei-garstedter-feldmark-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-5"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-wohnbauflaeche-bei-harksheide-3"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-bahnanlage-u-bahn-u-1-norderstedt-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-hauptverkehrsstrasse-bundesstrasse-b-433-langenhorner-chaussee-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-hauptverkehrsstrasse-bundesstrasse-b-432-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-gewaesser-tarpenbek-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-landschaftsschutzgebiet-garstedter-feldmark-1"/>
      <xplan:planinhalt xlink:href="#sh-norderstedt-naturschutzgebiet-glasmoor-1"/>
      <xplan:gehoertZuPlan xlink:href="#sh-norderstedt-plan"/>
    </xplan:FP_Bereich>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-sportplatz-garstedt-1">
      <xplan:text>Grünfläche Sportplatz Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-sportplatz-garstedt-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564285.467 5949139.584 564362.853 5948925.097 564365.524 5948881.638 564356.854 5948848.577 564336.844 5948825.912 564325.831 5948799.239 564330.800 5948733.869 564389.937 5948621.663 564494.384 5948503.056 564562.647 5948501.993 564594.814 5948508.912 564613.640 5948523.457 564649.015 5948597.961 564702.035 5948623.705 564793.426 5948625.671 565125.089 5948596.541 565184.855 5948600.739 565224.820 5948613.104 565258.328 5948654.774 565264.850 5948676.521 565260.371 5948744.382 565273.375 5948766.506 565282.009 5948774.631 565272.657 5948777.983 565267.289 5948781.728 565166.601 5948902.040 565164.146 5948906.708 565112.021 5949093.833 565111.564 5949097.012 565109.999 5949208.546 565085.878 5949190.375 565035.792 5949172.128 564991.876 5949178.016 564954.132 5949208.040 564889.944 5949239.983 564821.042 5949235.337 564790.171 5949262.112 564779.082 5949288.003 564773.537 5949355.237 564790.171 5949443.076 564820.258 5949527.792 564893.338 5949654.668 564844.656 5949689.134 564816.619 5949691.615 564793.001 5949673.598 564714.617 5949547.723 564683.873 5949519.405 564650.557 5949502.605 564614.670 5949497.323 564587.650 5949478.425 564569.497 5949445.911 564551.204 5949297.703 564534.443 5949272.781 564509.509 5949265.269 564476.404 5949275.168 564442.745 5949273.191 564408.532 5949259.336 564364.936 5949224.203 564285.467 5949139.584</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1400</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-sportplatz-garstedt-2">
      <xplan:text>Grünfläche Sportplatz Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-sportplatz-garstedt-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565134.740 5949227.185 565136.539 5949098.982 565187.505 5948916.016 565284.285 5948800.373 565304.818 5948793.013 565361.100 5948825.269 565419.357 5948840.263 565446.085 5948839.485 565475.186 5948851.792 565540.503 5948915.654 565608.246 5949018.783 565674.669 5949173.602 565718.092 5949241.513 565744.065 5949257.800 565798.234 5949274.718 565820.130 5949295.025 565870.975 5949383.720 565890.862 5949396.380 565913.203 5949397.318 565961.982 5949382.123 565985.153 5949384.085 566061.379 5949429.194 566087.770 5949392.442 566092.781 5949385.465 566093.099 5949397.802 566093.880 5949428.162 566093.881 5949428.183 566097.407 5949558.355 566099.629 5949640.405 566045.669 5949681.796 565988.325 5949673.324 565955.989 5949677.285 565902.626 5949713.091 565835.247 5949806.676 565803.563 5949918.623 565673.631 5949951.084 565610.691 5949974.606 565571.433 5950000.010 565541.419 5950030.903 565496.390 5950097.234 565468.637 5950120.753 565350.548 5950164.484 565255.326 5950169.359 565244.512 5950102.668 565226.912 5949994.127 565187.165 5949731.492 565193.600 5949733.732 565215.479 5949731.707 565227.751 5949716.700 565239.955 5949659.863 565256.366 5949630.158 565309.807 5949568.177 565328.873 5949536.987 565336.847 5949506.028 565333.730 5949475.299 565319.523 5949444.801 565204.566 5949299.275 565142.137 5949232.757 565134.740 5949227.185</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1400</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-garstedt-1">
      <xplan:text>Grünfläche Parkanlage Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-garstedt-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564007.473 5949639.404 564008.123 5949597.268 564064.748 5949404.513 564139.516 5949357.326 564213.668 5949222.447 564285.467 5949139.584 564364.936 5949224.203 564408.532 5949259.336 564442.745 5949273.191 564476.404 5949275.168 564509.509 5949265.269 564534.443 5949272.781 564551.204 5949297.703 564569.497 5949445.911 564587.650 5949478.425 564614.670 5949497.323 564650.557 5949502.605 564683.873 5949519.405 564714.617 5949547.723 564793.001 5949673.598 564816.619 5949691.615 564844.656 5949689.134 564893.338 5949654.668 564992.368 5949681.771 565030.065 5949671.167 565057.092 5949672.439 565160.439 5949721.970 565202.203 5949997.933 565202.224 5949998.063 565216.197 5950084.235 565230.208 5950170.646 565166.896 5950173.888 565080.990 5950185.777 565031.612 5950203.286 564998.357 5950227.460 564981.225 5950258.299 564954.864 5950282.149 564919.275 5950299.012 564820.410 5950311.771 564775.974 5950306.251 564741.148 5950292.326 564715.932 5950269.994 564700.326 5950239.257 564674.074 5950213.452 564637.173 5950192.578 564486.478 5950151.857 564454.765 5950135.327 564436.294 5950116.038 564431.063 5950093.990 564417.374 5950076.745 564395.225 5950064.304 564325.550 5950053.836 564252.427 5950023.315 564153.081 5949930.940 564119.657 5949909.492 564051.252 5949888.385 564029.155 5949874.668 564019.423 5949854.157 564043.934 5949760.413 564042.700 5949729.841 564015.881 5949673.992 564007.473 5949639.404</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-gemischte-bauflaeche-garstedt-1">
      <xplan:text>Gemischte Baufläche Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gemischte-bauflaeche-garstedt-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564773.537 5949355.237 564779.082 5949288.003 564790.171 5949262.112 564821.042 5949235.337 564889.944 5949239.983 564954.132 5949208.040 564991.876 5949178.016 565035.792 5949172.128 565085.878 5949190.375 565109.999 5949208.546 565108.001 5949350.950 565108.121 5949352.862 565153.121 5949673.612 565153.141 5949673.745 565160.439 5949721.970 565057.092 5949672.439 565030.065 5949671.167 564992.368 5949681.771 564893.338 5949654.668 564820.258 5949527.792 564790.171 5949443.076 564773.537 5949355.237</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-gemischte-bauflaeche-garstedt-2">
      <xplan:text>Gemischte Baufläche Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gemischte-bauflaeche-garstedt-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565133.012 5949350.340 565134.740 5949227.185 565142.137 5949232.757 565204.566 5949299.275 565319.523 5949444.801 565333.730 5949475.299 565336.847 5949506.028 565328.873 5949536.987 565309.807 5949568.177 565256.366 5949630.158 565239.955 5949659.863 565227.751 5949716.700 565215.479 5949731.707 565193.600 5949733.732 565187.165 5949731.492 565177.869 5949670.071 565133.012 5949350.340</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-garstedt-west-1">
      <xplan:text>Wohnbaufläche Garstedt-West</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-garstedt-west-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>563037.196 5948085.429 563106.456 5947936.263 563131.011 5947861.657 563133.950 5947811.888 563122.966 5947770.384 563098.060 5947737.143 563087.484 5947709.465 563091.237 5947687.347 563109.319 5947670.791 563198.847 5947626.477 563245.690 5947578.049 563273.908 5947562.308 563308.208 5947556.929 563434.123 5947585.063 563465.798 5947585.333 563494.300 5947574.364 563532.293 5947541.053 563621.164 5947515.192 563667.441 5947511.187 563700.747 5947520.416 563737.736 5947547.496 563798.743 5947614.891 563915.486 5947655.596 563972.099 5947689.116 564007.498 5947729.020 564034.652 5947779.830 564053.563 5947841.547 564064.746 5947931.723 564057.018 5947960.182 564040.410 5947977.555 564033.291 5947998.257 564035.660 5948022.286 564068.864 5948080.328 564079.996 5948109.285 564080.914 5948136.513 564038.579 5948211.249 564029.486 5948267.255 564033.919 5948297.798 564025.196 5948319.539 564003.317 5948332.479 563968.283 5948336.618 563920.093 5948331.957 563848.614 5948340.319 563791.155 5948384.082 563767.779 5948388.803 563681.538 5948377.153 563659.484 5948387.041 563629.937 5948435.864 563610.304 5948452.178 563583.383 5948455.554 563428.283 5948394.582 563324.761 5948379.315 563303.628 5948364.713 563265.692 5948282.552 563233.201 5948245.489 563038.694 5948089.073 563037.196 5948085.429</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-industriegebiet-nordport-1">
      <xplan:text>Industriegebiet Nordport</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-industriegebiet-nordport-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564595.864 5946145.576 564606.480 5946088.204 564642.916 5945990.342 564736.753 5945979.028 564784.405 5946197.700 564845.882 5946532.321 564845.887 5946532.352 564865.831 5946638.531 564860.119 5946636.889 564828.658 5946607.695 564768.218 5946529.869 564711.497 5946449.150 564656.951 5946353.703 564611.607 5946247.587 564598.922 5946195.080 564595.864 5946145.576</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>3000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1800</xplan:besondereArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-industriegebiet-nordport-2">
      <xplan:text>Industriegebiet Nordport</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-industriegebiet-nordport-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564752.710 5945977.105 564863.658 5945963.728 564954.140 5946000.883 564975.843 5945999.966 565037.977 5945970.706 565117.325 5945977.595 565216.471 5946010.179 565254.682 5946032.947 565285.319 5946060.032 565323.059 5946122.639 565329.352 5946153.645 565316.032 5946239.603 565325.007 5946258.066 565343.706 5946270.454 565392.207 5946289.766 565403.934 5946309.447 565407.310 5946335.810 565402.338 5946368.858 565382.691 5946400.397 565348.369 5946430.428 565188.446 5946512.610 565157.605 5946538.879 565143.179 5946564.773 565139.474 5946611.085 565105.038 5946638.478 565049.492 5946645.465 565024.628 5946639.630 564960.381 5946600.998 564940.691 5946602.654 564903.257 5946635.853 564883.007 5946643.297 564861.615 5946529.414 564800.118 5946194.679 564800.067 5946194.422 564752.710 5945977.105</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>3000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1800</xplan:besondereArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-ochsenzoller-strasse-1">
      <xplan:text>Wohnbaufläche Ochsenzoller Straße</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-ochsenzoller-strasse-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564697.728 5947654.309 564701.534 5947623.960 564716.225 5947602.584 564757.746 5947573.380 564764.060 5947552.178 564757.503 5947519.077 564728.365 5947451.575 564838.828 5947408.085 564952.865 5947410.867 564974.780 5947396.685 565001.854 5947347.571 565030.775 5947494.668 565030.782 5947494.704 565092.532 5947801.454 565092.719 5947802.196 565179.532 5948088.509 565179.814 5948089.290 565180.693 5948091.380 565150.179 5948102.426 565113.701 5948104.425 565079.114 5948097.012 565046.418 5948080.187 564986.697 5948018.300 564950.505 5947947.557 564943.161 5947877.553 564931.028 5947850.695 564906.827 5947831.888 564870.558 5947821.132 564822.222 5947818.428 564781.479 5947804.325 564748.329 5947778.825 564722.771 5947741.927 564697.728 5947654.309</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-ochsenzoller-strasse-2">
      <xplan:text>Wohnbaufläche Ochsenzoller Straße</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-ochsenzoller-strasse-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565014.449 5947328.696 565031.463 5947308.748 565062.864 5947290.091 565102.459 5947279.985 565150.248 5947278.430 565193.855 5947286.567 565233.282 5947304.395 565276.292 5947341.219 565346.185 5947424.948 565370.523 5947546.964 565463.560 5947719.799 565473.082 5947767.641 565472.016 5947816.979 565460.360 5947867.812 565441.465 5947905.533 565415.332 5947930.143 565381.959 5947941.640 565341.347 5947940.026 565306.167 5947948.929 565276.420 5947968.349 565209.939 5948069.586 565194.178 5948081.673 565108.142 5947797.920 565046.471 5947491.564 565014.449 5947328.696</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_WaldFlaeche gml:id="sh-norderstedt-wald-garstedter-feldmark-1">
      <xplan:text>Wald Garstedter Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wald-garstedter-feldmark-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>562294.189 5946443.573 562313.793 5946362.964 562386.940 5946067.527 562387.876 5946022.609 562419.261 5946017.988 562456.307 5946003.814 562483.183 5945982.417 562522.604 5945889.007 562548.422 5945866.954 562583.880 5945851.795 562662.793 5945831.601 562685.320 5945816.006 562696.561 5945796.745 562696.516 5945773.819 562720.913 5945754.153 562769.753 5945737.747 563020.153 5945701.250 563081.213 5945684.205 563130.041 5945657.529 563184.933 5945603.069 563224.622 5945658.906 563252.011 5945682.069 563313.987 5945692.416 563387.873 5945686.473 563445.327 5945709.658 563484.980 5945755.552 563512.367 5945848.436 563529.670 5945857.618 563589.246 5945850.803 563617.025 5945854.568 563638.636 5945869.702 563654.078 5945896.204 563663.350 5945934.075 563664.969 5946006.544 563639.987 5946108.279 563645.217 5946142.026 563697.022 5946243.197 563700.376 5946275.839 563667.002 5946367.289 563670.736 5946414.321 563691.090 5946456.284 563687.130 5946515.310 563676.033 5946551.222 563623.457 5946632.078 563491.781 5946767.241 563466.200 5946803.820 563453.631 5946834.713 563454.075 5946859.918 563432.956 5946887.124 563326.033 5946947.538 563116.806 5947039.556 563057.638 5947088.222 563029.596 5947099.715 562995.064 5947099.638 562954.044 5947087.988 562865.244 5947039.941 562795.669 5946978.060 562744.755 5946911.362 562647.393 5946772.308 562653.990 5946735.939 562648.502 5946714.827 562547.552 5946633.404 562526.502 5946603.652 562491.517 5946501.646 562476.279 5946486.249 562457.631 5946483.012 562408.542 5946492.798 562376.532 5946485.605 562297.583 5946447.048 562294.189 5946443.573</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestWald>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestWald>
      </xplan:zweckbestimmung>
    </xplan:FP_WaldFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-norderstedt-mitte-1">
      <xplan:text>Wohnbaufläche Norderstedt-Mitte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-norderstedt-mitte-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564686.943 5950716.532 564826.914 5950674.416 564858.745 5950675.415 564930.276 5950705.862 564952.262 5950700.944 564995.749 5950659.427 565093.345 5950609.420 565295.150 5950556.103 565312.557 5950656.878 565312.579 5950657.001 565369.376 5950967.181 565296.175 5950991.635 565214.371 5950999.947 565159.532 5950975.528 565042.682 5950869.160 565004.903 5950840.114 564972.906 5950826.775 564946.691 5950829.144 564926.258 5950847.221 564900.568 5950856.967 564869.622 5950858.383 564833.418 5950851.469 564758.186 5950818.740 564732.102 5950799.015 564711.031 5950770.997 564686.943 5950716.532</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-norderstedt-mitte-2">
      <xplan:text>Wohnbaufläche Norderstedt-Mitte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-norderstedt-mitte-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565319.413 5950549.693 565404.338 5950527.256 565441.476 5950485.984 565470.414 5950474.525 565544.961 5950495.192 565641.439 5950541.767 565725.959 5950554.327 565794.152 5950537.998 565817.210 5950524.764 565834.994 5950503.153 565853.758 5950458.169 566059.247 5950443.990 566099.505 5950449.623 566122.607 5950460.112 566137.190 5950955.951 566127.909 5950954.067 566006.962 5950961.650 565837.789 5950999.475 565749.483 5950998.718 565666.222 5950980.431 565520.904 5950916.559 565393.327 5950959.179 565337.182 5950652.560 565319.413 5950549.693</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-norderstedt-mitte-3">
      <xplan:text>Wohnbaufläche Norderstedt-Mitte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-norderstedt-mitte-3-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566155.344 5950484.726 566175.820 5950503.238 566169.723 5950549.428 566174.543 5950572.493 566210.164 5950600.567 566240.287 5950610.708 566269.334 5950639.115 566324.203 5950750.722 566350.025 5950833.922 566372.291 5950948.135 566365.399 5950982.552 566335.368 5951013.190 566202.350 5950969.178 566169.396 5950962.489 566155.344 5950484.726</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-dauerkleingaerten-harksheide-1">
      <xplan:text>Grünfläche Dauerkleingärten Harksheide</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-dauerkleingaerten-harksheide-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566169.723 5950549.428 566175.820 5950503.238 566275.483 5950456.752 566318.353 5950485.065 566350.088 5950491.622 566427.785 5950470.928 566478.510 5950446.824 566557.169 5950388.149 566590.186 5950344.064 566635.942 5950258.433 566696.417 5950306.333 566734.088 5950325.387 566808.208 5950330.184 566883.911 5950306.182 566905.810 5950284.986 566926.452 5950201.495 566943.323 5950189.530 567055.706 5950199.852 567112.328 5950173.680 567131.709 5950175.916 567195.470 5950212.228 567217.285 5950211.978 567282.467 5950174.942 567302.829 5950173.759 567327.017 5950185.011 567369.040 5950220.542 567366.942 5950275.276 567357.930 5950305.017 567341.304 5950328.010 567284.511 5950371.997 567264.836 5950397.089 567257.804 5950425.612 567299.764 5950556.620 567283.851 5950649.682 567118.257 5950705.697 566957.265 5950728.127 566897.650 5950770.003 566873.779 5950803.262 566862.303 5950835.474 566863.222 5950866.639 566876.537 5950896.758 566919.212 5950954.833 566927.433 5950983.768 566924.592 5951019.833 566903.741 5951084.628 566813.573 5951054.149 566769.229 5951048.162 566740.653 5951056.509 566717.826 5951075.802 566681.929 5951124.932 566661.368 5951132.476 566639.067 5951128.671 566597.139 5951095.711 566585.412 5951075.250 566574.064 5951008.004 566560.742 5950997.052 566513.236 5950997.371 566490.086 5951007.547 566471.018 5951024.033 566445.125 5951075.941 566431.108 5951091.122 566413.980 5951092.375 566387.904 5951073.049 566335.368 5951013.190 566365.399 5950982.552 566372.291 5950948.135 566350.025 5950833.922 566324.203 5950750.722 566269.334 5950639.115 566240.287 5950610.708 566210.164 5950600.567 566174.543 5950572.493 566169.723 5950549.428</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-harksheide-1">
      <xplan:text>Wohnbaufläche Harksheide</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-harksheide-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>567257.804 5950425.612 567264.836 5950397.089 567284.511 5950371.997 567341.304 5950328.010 567357.930 5950305.017 567366.942 5950275.276 567369.040 5950220.542 567406.729 5950197.413 567433.798 5950195.785 567497.954 5950231.333 567574.942 5950289.755 567605.094 5950302.779 567629.686 5950305.011 567648.716 5950296.453 567672.653 5950301.081 567701.497 5950318.894 567806.473 5950425.452 567832.952 5950444.010 567856.917 5950447.988 567889.093 5950432.084 567989.226 5950438.539 568003.467 5950450.676 568006.803 5950492.962 568024.127 5950521.015 568061.299 5950552.974 568195.186 5950628.616 568247.631 5950667.376 568275.655 5950705.122 568279.256 5950741.853 568241.262 5950814.139 568211.607 5950928.952 568192.495 5950975.005 568101.222 5951104.609 567971.332 5951255.003 567919.804 5951219.018 567876.472 5951206.775 567824.159 5951206.279 567608.513 5951234.171 567556.429 5951230.442 567513.554 5951211.732 567463.054 5951161.195 567497.717 5951126.913 567509.091 5951102.295 567508.733 5951075.914 567475.078 5950969.751 567476.988 5950898.903 567493.141 5950831.216 567484.292 5950766.083 567470.492 5950734.474 567422.128 5950687.955 567283.851 5950649.682 567299.764 5950556.620 567257.804 5950425.612</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-gemischte-bauflaeche-harksheide-1">
      <xplan:text>Gemischte Baufläche Harksheide</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gemischte-bauflaeche-harksheide-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566862.303 5950835.474 566873.779 5950803.262 566897.650 5950770.003 566957.265 5950728.127 567118.257 5950705.697 567283.851 5950649.682 567422.128 5950687.955 567470.492 5950734.474 567484.292 5950766.083 567493.141 5950831.216 567476.988 5950898.903 567475.078 5950969.751 567508.733 5951075.914 567509.091 5951102.295 567497.717 5951126.913 567463.054 5951161.195 567421.558 5951186.571 567397.453 5951191.709 567376.907 5951185.068 567332.661 5951144.908 567290.991 5951125.023 567230.298 5951109.813 566903.741 5951084.628 566924.592 5951019.833 566927.433 5950983.768 566919.212 5950954.833 566876.537 5950896.758 566863.222 5950866.639 566862.303 5950835.474</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-langenhorner-chaussee-1">
      <xplan:text>Wohnbaufläche Langenhorner Chaussee</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-langenhorner-chaussee-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566341.141 5949422.961 566355.072 5949363.771 566382.225 5949302.932 566459.697 5949191.196 566493.511 5949155.185 566572.874 5949106.536 566588.778 5949083.380 566616.339 5948988.226 566637.338 5948968.187 566666.559 5948956.518 566736.721 5948956.572 566764.718 5948966.578 566826.558 5949018.968 566848.036 5949020.508 566895.380 5948990.933 566916.034 5948986.002 566932.938 5948996.371 566955.500 5949063.007 566972.811 5949091.177 566998.027 5949106.547 567031.147 5949109.120 567106.570 5949095.910 567155.480 5949111.667 567169.993 5949130.409 567183.447 5949184.493 567177.062 5949298.869 567200.425 5949367.013 567222.864 5949397.001 567233.094 5949431.554 567231.113 5949470.672 567216.922 5949514.354 567160.901 5949608.368 567052.732 5949730.787 566943.541 5949814.334 566910.023 5949831.706 566878.036 5949837.218 566847.581 5949830.868 566765.903 5949763.899 566742.565 5949756.596 566721.254 5949760.679 566674.245 5949787.670 566638.080 5949795.249 566535.526 5949796.902 566451.638 5949718.652 566361.107 5949634.207 566371.718 5949620.234 566343.561 5949494.476 566341.141 5949422.961</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gemeinbedarf gml:id="sh-norderstedt-gemeinbedarf-schulzentrum-sued-1">
      <xplan:text>Gemeinbedarf Schulzentrum Süd</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gemeinbedarf-schulzentrum-sued-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566147.530 5950212.889 566191.536 5950236.246 566212.614 5950181.430 566230.274 5950158.156 566251.543 5950148.153 566311.932 5950149.686 566381.483 5950134.350 566511.496 5950045.384 566635.942 5950258.433 566590.186 5950344.064 566557.169 5950388.149 566478.510 5950446.824 566427.785 5950470.928 566350.088 5950491.622 566318.353 5950485.065 566275.483 5950456.752 566175.820 5950503.238 566155.344 5950484.726 566151.868 5950366.539 566147.530 5950212.889</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGemeinbedarf>
          <xplan:allgemein>12000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGemeinbedarf>
      </xplan:zweckbestimmung>
    </xplan:FP_Gemeinbedarf>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-ossenmoorpark-1">
      <xplan:text>Grünfläche Parkanlage Ossenmoorpark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-ossenmoorpark-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566125.965 5949430.864 566206.326 5949511.703 566206.543 5949511.913 566351.381 5949647.015 566454.486 5949743.189 566512.468 5949797.274 566460.860 5949798.106 566425.240 5949851.407 566416.532 5949884.629 566422.861 5949915.539 566511.496 5950045.384 566381.483 5950134.350 566311.932 5950149.686 566251.543 5950148.153 566230.274 5950158.156 566212.614 5950181.430 566191.536 5950236.246 566147.530 5950212.889 566138.119 5949879.558 566131.444 5949633.116 566125.965 5949430.864</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-glashuette-1">
      <xplan:text>Wohnbaufläche Glashütte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-glashuette-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>568723.681 5949001.080 568728.373 5948936.952 568746.328 5948908.752 568779.110 5948895.103 568827.239 5948888.880 568986.682 5948882.020 569024.708 5948869.565 569074.562 5948840.864 569192.028 5948939.722 569256.743 5948982.699 569307.860 5949002.745 569455.661 5949013.517 569500.033 5949030.388 569551.254 5949067.013 569638.363 5949151.581 569688.417 5949321.831 569714.794 5949372.365 569788.681 5949476.739 569864.579 5949541.168 569900.012 5949552.858 569966.090 5949556.659 570026.439 5949591.609 570075.851 5949648.230 570098.694 5949698.093 570100.153 5949720.491 570077.661 5949755.046 570021.291 5949775.948 569999.717 5949792.026 569988.991 5949815.437 569998.881 5949918.069 569985.516 5949947.608 569959.984 5949972.878 569889.403 5950006.841 569861.333 5950011.767 569819.634 5949997.505 569801.837 5950000.523 569768.180 5950049.065 569752.320 5950094.588 569720.199 5950127.183 569671.817 5950146.851 569607.173 5950153.592 569460.929 5950136.613 569411.154 5950121.217 569372.283 5950095.065 569330.332 5950039.703 569271.748 5949863.207 569251.678 5949832.407 569223.675 5949811.079 569169.772 5949793.296 569175.036 5949739.830 569190.171 5949712.196 569255.906 5949675.019 569307.090 5949659.535 569339.790 5949632.637 569354.007 5949594.323 569349.740 5949544.595 569326.989 5949483.451 569289.332 5949433.128 569236.770 5949393.625 569148.711 5949360.478 568963.373 5949320.288 568723.681 5949001.080</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-glashuette-2">
      <xplan:text>Wohnbaufläche Glashütte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-glashuette-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>568222.556 5949648.717 568258.369 5949399.750 568309.042 5949386.401 568338.013 5949366.942 568346.069 5949356.933 568382.300 5949370.966 568760.841 5949590.845 569109.872 5949872.606 569297.121 5950074.035 569245.716 5950127.175 569191.952 5950170.323 569160.001 5950179.967 569131.941 5950170.492 569041.271 5950082.093 569016.890 5950067.286 568996.432 5950064.140 568953.838 5950074.462 568918.260 5950069.561 568770.051 5950026.153 568633.070 5950008.233 568606.562 5949994.278 568558.925 5949943.912 568534.506 5949889.821 568538.654 5949840.746 568525.168 5949821.070 568492.550 5949805.627 568423.081 5949792.675 568263.601 5949776.981 568222.556 5949648.717</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-glashuette-3">
      <xplan:text>Wohnbaufläche Glashütte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-glashuette-3-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>568365.581 5949330.174 568451.663 5949159.596 568493.285 5949087.863 568520.440 5949058.091 568547.003 5949046.368 568577.599 5949044.723 568612.227 5949053.158 568666.671 5949051.565 568690.206 5949037.491 568723.681 5949001.080 568963.373 5949320.288 568914.196 5949385.992 568898.504 5949421.218 568899.906 5949447.868 568957.918 5949527.212 568973.899 5949562.862 568992.845 5949651.488 569008.696 5949691.327 569033.094 5949723.803 569076.413 5949753.355 569169.772 5949793.296 569223.675 5949811.079 569251.678 5949832.407 569271.748 5949863.207 569330.332 5950039.703 569319.402 5950051.002 569132.531 5949849.981 569130.863 5949848.425 568779.988 5949565.175 568777.974 5949563.790 568397.286 5949342.665 568395.029 5949341.580 568365.581 5949330.174</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-gemischte-bauflaeche-glashuette-1">
      <xplan:text>Gemischte Baufläche Glashütte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gemischte-bauflaeche-glashuette-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>568898.504 5949421.218 568914.196 5949385.992 568963.373 5949320.288 569148.711 5949360.478 569236.770 5949393.625 569289.332 5949433.128 569326.989 5949483.451 569349.740 5949544.595 569354.007 5949594.323 569339.790 5949632.637 569307.090 5949659.535 569255.906 5949675.019 569190.171 5949712.196 569175.036 5949739.830 569169.772 5949793.296 569076.413 5949753.355 569033.094 5949723.803 569008.696 5949691.327 568992.845 5949651.488 568973.899 5949562.862 568957.918 5949527.212 568899.906 5949447.868 568898.504 5949421.218</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-gewerbliche-bauflaeche-glashuette-sued-1">
      <xplan:text>Gewerbliche Baufläche Glashütte-Süd</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gewerbliche-bauflaeche-glashuette-sued-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>567909.839 5949087.041 567918.332 5948987.407 567933.469 5948945.577 567955.113 5948916.736 567983.265 5948900.883 568017.923 5948898.018 568043.187 5948887.025 568059.056 5948867.905 568070.361 5948780.731 568088.788 5948767.005 568117.890 5948764.104 568187.052 5948781.739 568214.657 5948806.523 568212.876 5948821.596 568226.631 5948852.612 568255.923 5948899.573 568451.663 5949159.596 568365.581 5949330.174 567984.540 5949182.585 567982.162 5949181.659 567980.896 5949179.010 567936.410 5949146.675 567918.742 5949121.858 567909.839 5949087.041</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>3000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1700</xplan:besondereArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-gruenland-glasmoor-1">
      <xplan:text>Landwirtschaft Grünland Glasmoor</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-gruenland-glasmoor-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>568745.852 5951542.576 568793.057 5951440.179 568795.620 5951399.453 568762.553 5951267.794 568765.551 5951231.371 568779.010 5951200.008 568802.930 5951173.706 568815.318 5951141.597 568816.175 5951103.682 568805.499 5951059.960 568783.291 5951010.432 568762.722 5950928.962 568764.361 5950897.021 568789.516 5950852.810 568811.062 5950842.626 568896.916 5950841.831 568913.059 5950827.577 568929.343 5950740.290 568950.633 5950716.847 568983.176 5950698.793 569068.465 5950679.252 569144.542 5950682.877 569216.623 5950700.418 569346.591 5950700.783 569385.835 5950707.582 569418.087 5950724.517 569483.061 5950812.420 569507.677 5950822.455 569543.207 5950814.616 569612.872 5950776.050 569713.264 5950874.838 569702.846 5950912.431 569708.621 5950939.028 569757.174 5951001.004 569798.794 5951040.560 569841.455 5951068.134 569885.156 5951083.726 569929.899 5951087.334 569975.682 5951078.961 570008.472 5951092.077 570028.268 5951126.681 570035.071 5951182.775 570016.441 5951319.282 569997.755 5951359.548 569972.820 5951381.156 569941.637 5951384.106 569920.216 5951394.154 569908.557 5951411.300 569913.706 5951497.420 569904.210 5951527.143 569834.380 5951620.298 569811.631 5951664.465 569772.291 5951776.896 569751.869 5951820.056 569729.669 5951846.146 569705.691 5951855.164 569679.935 5951847.112 569648.139 5951851.965 569610.300 5951869.724 569516.500 5951943.960 569472.874 5951967.142 569435.543 5951969.935 569404.508 5951952.338 569355.720 5951886.944 569332.363 5951870.112 569304.204 5951864.936 569254.764 5951874.657 569178.068 5951893.735 569139.584 5951893.100 569113.744 5951879.113 569053.735 5951788.162 569029.924 5951766.059 568914.757 5951712.944 568817.651 5951621.127 568764.199 5951589.705 568746.205 5951567.012 568745.852 5951542.576</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-west-1">
      <xplan:text>Grünfläche Parkanlage bei Garstedt-West</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-west-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>562779.662 5947788.751 562852.228 5947618.726 562855.650 5947586.066 562848.973 5947562.692 562823.626 5947530.648 562823.256 5947508.823 562871.178 5947409.223 563032.219 5947405.044 563251.413 5947443.779 563305.597 5947442.665 563408.916 5947416.337 563449.977 5947412.857 563481.280 5947423.077 563505.772 5947456.404 563532.293 5947541.053 563494.300 5947574.364 563465.798 5947585.333 563434.123 5947585.063 563308.208 5947556.929 563273.908 5947562.308 563245.690 5947578.049 563198.847 5947626.477 563109.319 5947670.791 563091.237 5947687.347 563087.484 5947709.465 563098.060 5947737.143 563122.966 5947770.384 563133.950 5947811.888 563131.011 5947861.657 563106.456 5947936.263 563037.196 5948085.429 562992.833 5948069.097 562975.193 5948052.224 562970.786 5947998.708 562979.090 5947960.250 562972.075 5947924.293 562949.742 5947890.838 562898.847 5947852.770 562779.662 5947788.751</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-west-2">
      <xplan:text>Grünfläche Parkanlage bei Garstedt-West</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-west-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>563016.599 5948180.697 563019.230 5948149.635 563038.694 5948089.073 563233.201 5948245.489 563265.692 5948282.552 563303.628 5948364.713 563324.761 5948379.315 563428.283 5948394.582 563583.383 5948455.554 563610.304 5948452.178 563629.937 5948435.864 563659.484 5948387.041 563681.538 5948377.153 563767.779 5948388.803 563791.155 5948384.082 563848.614 5948340.319 563920.093 5948331.957 563968.283 5948336.618 564003.317 5948332.479 564025.196 5948319.539 564033.919 5948297.798 564029.486 5948267.255 564038.579 5948211.249 564080.914 5948136.513 564079.996 5948109.285 564068.864 5948080.328 564035.660 5948022.286 564033.291 5947998.257 564040.410 5947977.555 564057.018 5947960.182 564064.746 5947931.723 564053.563 5947841.547 564034.652 5947779.830 564007.498 5947729.020 563972.099 5947689.116 563915.486 5947655.596 563798.743 5947614.891 563835.091 5947562.623 563883.000 5947522.054 563942.287 5947502.892 563971.723 5947505.077 563999.025 5947517.079 564074.732 5947592.608 564106.715 5947605.125 564216.066 5947603.180 564239.046 5947613.180 564253.049 5947631.480 564258.075 5947658.081 564272.888 5947676.518 564297.489 5947686.793 564442.315 5947673.772 564469.084 5947792.912 564462.176 5947813.367 564446.775 5947825.897 564403.098 5947840.485 564387.418 5947855.841 564368.376 5947902.681 564379.707 5947955.884 564426.062 5948010.404 564439.659 5948041.359 564439.299 5948075.842 564424.979 5948113.855 564396.702 5948155.397 564384.505 5948193.314 564388.387 5948227.606 564408.349 5948258.273 564444.392 5948285.316 564465.157 5948311.218 564470.647 5948335.981 564460.859 5948359.604 564423.010 5948404.402 564422.501 5948426.549 564440.281 5948453.981 564441.522 5948455.107 564396.680 5948456.003 564397.320 5948487.997 564476.048 5948486.424 564494.384 5948503.056 564389.937 5948621.663 564330.800 5948733.869 564325.831 5948799.239 564336.844 5948825.912 564356.854 5948848.577 564365.524 5948881.638 564362.853 5948925.097 564285.467 5949139.584 564213.668 5949222.447 564139.516 5949357.326 564064.748 5949404.513 563994.033 5949383.679 563861.617 5949406.531 563779.013 5949446.417 563703.930 5949527.568 563678.700 5949538.880 563644.647 5949537.389 563580.335 5949515.950 563503.182 5949506.388 563467.497 5949486.680 563447.562 5949453.640 563415.564 5949289.737 563393.822 5949242.292 563363.998 5949202.040 563297.486 5949135.689 563278.178 5949102.167 563261.588 5949004.649 563250.550 5948979.071 563202.523 5948921.858 563202.975 5948901.692 563236.607 5948856.867 563247.380 5948826.538 563246.654 5948789.040 563234.431 5948744.374 563186.790 5948652.977 563138.356 5948610.663 563093.681 5948597.736 563066.430 5948555.104 563059.149 5948495.057 563065.861 5948472.329 563113.484 5948421.785 563119.384 5948362.374 563100.082 5948288.703 563084.248 5948260.550 563040.210 5948221.607 563016.599 5948180.697</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-1">
      <xplan:text>Landwirtschaft Acker bei Garstedter Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>562201.409 5946758.248 562286.454 5946475.380 562294.189 5946443.573 562297.583 5946447.048 562376.532 5946485.605 562408.542 5946492.798 562457.631 5946483.012 562476.279 5946486.249 562491.517 5946501.646 562526.502 5946603.652 562547.552 5946633.404 562648.502 5946714.827 562653.990 5946735.939 562647.393 5946772.308 562508.770 5946799.122 562442.886 5946801.553 562403.534 5946788.539 562375.311 5946763.059 562358.217 5946725.114 562338.320 5946702.822 562315.619 5946696.186 562290.115 5946705.203 562232.961 5946747.553 562203.576 5946758.234 562201.409 5946758.248</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-2">
      <xplan:text>Landwirtschaft Acker bei Garstedter Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>562201.524 5945944.679 562310.131 5945530.995 562482.452 5945322.612 562670.327 5945135.551 562777.413 5945082.789 562970.223 5945042.812 563031.334 5945181.069 563137.267 5945118.196 563148.125 5945136.681 563161.383 5945179.168 563173.182 5945284.513 563169.521 5945329.295 563136.218 5945432.968 563138.910 5945458.488 563156.601 5945483.830 563205.638 5945521.579 563184.933 5945603.069 563130.041 5945657.529 563081.213 5945684.205 563020.153 5945701.250 562769.753 5945737.747 562720.913 5945754.153 562696.516 5945773.819 562696.561 5945796.745 562685.320 5945816.006 562662.793 5945831.601 562583.880 5945851.795 562548.422 5945866.954 562522.604 5945889.007 562483.183 5945982.417 562456.307 5946003.814 562419.261 5946017.988 562387.876 5946022.609 562389.252 5945956.590 562201.524 5945944.679</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-glashuette-1">
      <xplan:text>Grünfläche Parkanlage bei Glashütte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-glashuette-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>569245.716 5950127.175 569297.121 5950074.035 569429.456 5950216.390 569719.817 5950622.647 569854.213 5950837.933 569836.517 5950839.801 569713.264 5950874.838 569612.872 5950776.050 569598.309 5950654.412 569579.913 5950593.894 569552.830 5950553.951 569428.340 5950461.473 569397.220 5950419.761 569324.356 5950221.962 569245.716 5950127.175</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-glashuette-2">
      <xplan:text>Grünfläche Parkanlage bei Glashütte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-glashuette-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>569319.402 5950051.002 569330.332 5950039.703 569372.283 5950095.065 569411.154 5950121.217 569460.929 5950136.613 569607.173 5950153.592 569671.817 5950146.851 569720.199 5950127.183 569752.320 5950094.588 569768.180 5950049.065 569801.837 5950000.523 569819.634 5949997.505 569861.333 5950011.767 569889.403 5950006.841 569959.984 5949972.878 569985.516 5949947.608 569998.881 5949918.069 569988.991 5949815.437 569999.717 5949792.026 570021.291 5949775.948 570077.661 5949755.046 570100.153 5949720.491 570098.694 5949698.093 570075.851 5949648.230 570026.439 5949591.609 569966.090 5949556.659 569900.012 5949552.858 569864.579 5949541.168 569788.681 5949476.739 569714.794 5949372.365 569688.417 5949321.831 569638.363 5949151.581 569830.156 5949099.837 569879.970 5949098.908 569970.877 5949121.295 570015.150 5949124.635 570059.697 5949116.081 570104.518 5949095.634 570194.096 5949037.437 570281.235 5949005.189 570398.290 5949000.159 570397.281 5949003.407 570491.947 5949030.782 570474.356 5949112.954 570325.349 5949103.490 570108.976 5949127.540 570040.008 5949389.588 570207.789 5949412.142 570372.132 5949447.322 570371.260 5949640.952 570448.804 5949711.291 570507.676 5950100.939 570605.967 5950258.547 570737.526 5950191.457 570739.489 5950346.278 570005.832 5950334.944 570024.878 5950428.328 570168.265 5950552.307 570294.794 5950909.495 570275.293 5950930.472 570240.246 5950948.081 570201.713 5950956.046 570117.913 5950944.402 570035.059 5950899.612 569993.988 5950864.788 569949.489 5950842.562 569901.564 5950832.935 569889.604 5950834.198 569746.697 5950605.277 569746.142 5950604.446 569454.892 5950196.946 569453.594 5950195.356 569319.402 5950051.002</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-glasmoor-1">
      <xplan:text>Landwirtschaft Acker bei Glasmoor</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-glasmoor-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>568027.615 5951761.640 568029.499 5951727.954 568054.036 5951685.329 568124.819 5951607.981 568171.195 5951644.489 568198.912 5951656.235 568223.429 5951655.389 568311.537 5951617.958 568349.554 5951615.615 568483.045 5951641.473 568521.568 5951642.605 568609.322 5951625.071 568628.576 5951632.738 568664.990 5951696.864 568682.271 5951712.255 568729.145 5951726.675 568770.432 5951711.228 568817.651 5951621.127 568914.757 5951712.944 569029.924 5951766.059 569053.735 5951788.162 569113.744 5951879.113 569139.584 5951893.100 569178.068 5951893.735 569254.764 5951874.657 569267.350 5952011.450 569283.324 5952073.889 569306.883 5952107.571 569339.425 5952127.695 569410.915 5952146.841 569429.321 5952165.432 569437.679 5952258.858 569482.920 5952358.044 569554.718 5952456.889 569286.827 5952493.585 569293.110 5952575.703 569219.566 5952650.154 569079.724 5952787.209 568868.848 5952830.795 568721.206 5952862.704 568298.719 5952697.904 568225.076 5952713.431 568206.419 5952687.954 568182.233 5952669.727 568155.844 5952663.293 568104.276 5952626.030 568054.324 5952556.241 568042.524 5952518.875 568043.699 5952483.101 568099.665 5952383.295 568101.921 5952349.801 568055.391 5952243.884 568050.522 5952203.149 568072.327 5952073.300 568069.311 5952042.608 568031.431 5951988.375 568034.310 5951967.861 568072.748 5951917.536 568084.324 5951889.253 568082.812 5951859.399 568068.210 5951827.975 568040.519 5951794.980 568027.615 5951761.640</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-glasmoor-2">
      <xplan:text>Landwirtschaft Acker bei Glasmoor</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-glasmoor-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>568316.002 5952899.414 568333.562 5952896.599 568330.864 5952911.615 568316.002 5952899.414</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-dauerkleingaerten-bei-glashuette-1">
      <xplan:text>Grünfläche Dauerkleingärten bei Glashütte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-dauerkleingaerten-bei-glashuette-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566259.766 5948540.441 566552.916 5948535.080 566813.648 5948548.815 568124.970 5948617.891 568422.487 5948639.102 568740.346 5948643.740 568874.734 5948528.563 569008.842 5948413.346 569077.966 5948464.381 569099.862 5948497.721 569104.115 5948530.621 569090.725 5948563.083 569088.114 5948621.000 569117.730 5948669.578 569127.393 5948695.457 569127.884 5948724.093 569074.562 5948840.864 569024.708 5948869.565 568986.682 5948882.020 568827.239 5948888.880 568779.110 5948895.103 568746.328 5948908.752 568728.373 5948936.952 568723.681 5949001.080 568690.206 5949037.491 568666.671 5949051.565 568612.227 5949053.158 568577.599 5949044.723 568547.003 5949046.368 568520.440 5949058.091 568493.285 5949087.863 568451.663 5949159.596 568255.923 5948899.573 568226.631 5948852.612 568212.876 5948821.596 568214.657 5948806.523 568187.052 5948781.739 568117.890 5948764.104 568088.788 5948767.005 568070.361 5948780.731 568059.056 5948867.905 568043.187 5948887.025 568017.923 5948898.018 567983.265 5948900.883 567955.113 5948916.736 567933.469 5948945.577 567918.332 5948987.407 567909.839 5949087.041 567918.742 5949121.858 567936.410 5949146.675 567980.896 5949179.010 567982.162 5949181.659 567594.565 5949030.844 567225.092 5948886.354 566876.122 5948749.116 566799.992 5948718.989 566792.917 5948716.189 566547.638 5948619.123 566545.963 5948618.565 566259.766 5948540.441</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-dauerkleingaerten-bei-glashuette-2">
      <xplan:text>Grünfläche Dauerkleingärten bei Glashütte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-dauerkleingaerten-bei-glashuette-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566814.770 5948759.252 566864.362 5948778.877 566864.394 5948778.890 567213.394 5948916.140 567213.423 5948916.151 567582.923 5949060.651 567582.948 5949060.661 567972.948 5949212.411 567972.971 5949212.420 567988.275 5949218.348 568346.069 5949356.933 568338.013 5949366.942 568309.042 5949386.401 568258.369 5949399.750 568222.556 5949648.717 568067.886 5949609.579 568034.999 5949591.723 567965.755 5949523.480 567938.956 5949507.425 567830.974 5949471.785 567713.971 5949401.615 567586.836 5949303.944 567552.358 5949265.374 567537.273 5949233.647 567541.582 5949208.763 567529.792 5949161.519 567490.795 5949117.642 567443.760 5949101.570 567370.426 5949124.864 567345.673 5949117.260 567269.900 5949047.784 567242.940 5949035.001 567158.565 5949027.950 567132.619 5949010.331 567055.529 5948911.367 567019.011 5948888.314 566884.672 5948852.410 566852.944 5948830.828 566827.067 5948792.758 566814.770 5948759.252</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-bei-harksheide-1">
      <xplan:text>Wohnbaufläche bei Harksheide</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-bei-harksheide-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565798.619 5950149.254 565844.985 5950050.837 565848.481 5950019.008 565838.562 5949981.976 565803.563 5949918.623 565835.247 5949806.676 565902.626 5949713.091 565955.989 5949677.285 565988.325 5949673.324 566045.669 5949681.796 566099.629 5949640.405 566106.131 5949880.433 566106.131 5949880.452 566115.030 5950195.640 566119.881 5950367.452 566119.882 5950367.470 566122.607 5950460.112 566099.505 5950449.623 566059.247 5950443.990 565853.758 5950458.169 565813.527 5950408.396 565801.756 5950382.793 565805.033 5950364.770 565818.889 5950348.797 565861.236 5950318.263 565877.502 5950276.990 565875.853 5950252.326 565855.458 5950213.605 565812.266 5950189.028 565799.569 5950172.263 565798.619 5950149.254</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-bei-harksheide-2">
      <xplan:text>Wohnbaufläche bei Harksheide</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-bei-harksheide-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566123.684 5949342.433 566170.456 5949277.301 566205.034 5949248.671 566280.164 5949217.252 566317.317 5949188.791 566353.063 5949143.269 566420.332 5949001.046 566460.476 5948937.064 566507.835 5948888.741 566562.406 5948856.077 566624.192 5948839.072 566716.454 5948798.570 566751.941 5948768.658 566772.386 5948742.479 566814.770 5948759.252 566827.067 5948792.758 566852.944 5948830.828 566884.672 5948852.410 567019.011 5948888.314 567055.529 5948911.367 567132.619 5949010.331 567158.565 5949027.950 567242.940 5949035.001 567269.900 5949047.784 567345.673 5949117.260 567370.426 5949124.864 567443.760 5949101.570 567490.795 5949117.642 567529.792 5949161.519 567541.582 5949208.763 567537.273 5949233.647 567552.358 5949265.374 567586.836 5949303.944 567713.971 5949401.615 567830.974 5949471.785 567938.956 5949507.425 567965.755 5949523.480 568034.999 5949591.723 568067.886 5949609.579 568222.556 5949648.717 568263.601 5949776.981 568221.485 5949891.412 568206.498 5949909.620 568150.845 5949930.935 568128.257 5949950.124 568076.849 5950015.325 568046.634 5950082.393 568047.446 5950140.031 568040.698 5950167.705 568022.917 5950195.413 567954.255 5950250.931 567903.436 5950311.805 567892.126 5950353.622 567889.093 5950432.084 567856.917 5950447.988 567832.952 5950444.010 567806.473 5950425.452 567701.497 5950318.894 567672.653 5950301.081 567648.716 5950296.453 567629.686 5950305.011 567605.094 5950302.779 567574.942 5950289.755 567497.954 5950231.333 567433.798 5950195.785 567406.729 5950197.413 567369.040 5950220.542 567327.017 5950185.011 567302.829 5950173.759 567282.467 5950174.942 567217.285 5950211.978 567195.470 5950212.228 567131.709 5950175.916 567112.328 5950173.680 567055.706 5950199.852 566943.323 5950189.530 566926.452 5950201.495 566905.810 5950284.986 566883.911 5950306.182 566808.208 5950330.184 566734.088 5950325.387 566696.417 5950306.333 566635.942 5950258.433 566511.496 5950045.384 566422.861 5949915.539 566416.532 5949884.629 566425.240 5949851.407 566460.860 5949798.106 566512.468 5949797.274 566683.543 5949956.850 566694.457 5949945.150 566535.526 5949796.902 566638.080 5949795.249 566674.245 5949787.670 566721.254 5949760.679 566742.565 5949756.596 566765.903 5949763.899 566847.581 5949830.868 566878.036 5949837.218 566910.023 5949831.706 566943.541 5949814.334 567052.732 5949730.787 567160.901 5949608.368 567216.922 5949514.354 567231.113 5949470.672 567233.094 5949431.554 567222.864 5949397.001 567200.425 5949367.013 567177.062 5949298.869 567183.447 5949184.493 567169.993 5949130.409 567155.480 5949111.667 567106.570 5949095.910 567031.147 5949109.120 566998.027 5949106.547 566972.811 5949091.177 566955.500 5949063.007 566932.938 5948996.371 566916.034 5948986.002 566895.380 5948990.933 566848.036 5949020.508 566826.558 5949018.968 566764.718 5948966.578 566736.721 5948956.572 566666.559 5948956.518 566637.338 5948968.187 566616.339 5948988.226 566588.778 5949083.380 566572.874 5949106.536 566493.511 5949155.185 566459.697 5949191.196 566382.225 5949302.932 566355.072 5949363.771 566341.141 5949422.961 566343.561 5949494.476 566371.718 5949620.234 566361.107 5949634.207 566217.567 5949500.315 566125.360 5949407.561 566123.684 5949342.433</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-glasmoor-3">
      <xplan:text>Landwirtschaft Acker bei Glasmoor</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-glasmoor-3-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>569254.764 5951874.657 569304.204 5951864.936 569332.363 5951870.112 569355.720 5951886.944 569404.508 5951952.338 569435.543 5951969.935 569472.874 5951967.142 569516.500 5951943.960 569610.300 5951869.724 569648.139 5951851.965 569679.935 5951847.112 569705.691 5951855.164 569729.669 5951846.146 569751.869 5951820.056 569772.291 5951776.896 569811.631 5951664.465 569834.380 5951620.298 569904.210 5951527.143 569913.706 5951497.420 569908.557 5951411.300 569920.216 5951394.154 569941.637 5951384.106 569972.820 5951381.156 569997.755 5951359.548 570016.441 5951319.282 570035.071 5951182.775 570028.268 5951126.681 570008.472 5951092.077 569975.682 5951078.961 569929.899 5951087.334 569885.156 5951083.726 569841.455 5951068.134 569798.794 5951040.560 569757.174 5951001.004 569708.621 5950939.028 569702.846 5950912.431 569713.264 5950874.838 569836.517 5950839.801 569854.213 5950837.933 569997.500 5951067.463 570262.209 5951550.454 570359.642 5951752.181 570121.060 5951854.123 570064.453 5951787.950 569943.730 5951823.421 570036.467 5952122.313 569933.567 5952166.155 569841.786 5952204.231 569829.822 5952393.950 569647.802 5952444.138 569554.718 5952456.889 569482.920 5952358.044 569437.679 5952258.858 569429.321 5952165.432 569410.915 5952146.841 569339.425 5952127.695 569306.883 5952107.571 569283.324 5952073.889 569267.350 5952011.450 569254.764 5951874.657</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-glasmoor-4">
      <xplan:text>Landwirtschaft Acker bei Glasmoor</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-glasmoor-4-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>569889.604 5950834.198 569901.564 5950832.935 569949.489 5950842.562 569993.988 5950864.788 570035.059 5950899.612 570117.913 5950944.402 570201.713 5950956.046 570240.246 5950948.081 570275.293 5950930.472 570294.794 5950909.495 570338.597 5951033.151 570503.590 5951188.977 570605.100 5951370.317 570860.051 5951705.596 570809.120 5951750.524 570640.669 5951582.028 570437.841 5951718.767 570389.099 5951739.594 570290.845 5951536.166 570290.468 5951535.435 570025.343 5951051.685 570024.885 5951050.902 569889.604 5950834.198</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-1">
      <xplan:text>Grünfläche Parkanlage bei Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564368.376 5947902.681 564387.418 5947855.841 564403.098 5947840.485 564446.775 5947825.897 564462.176 5947813.367 564469.084 5947792.912 564442.315 5947673.772 564542.562 5947616.148 564588.492 5947580.792 564613.521 5947548.496 564630.163 5947503.113 564642.548 5947415.405 564728.365 5947451.575 564757.503 5947519.077 564764.060 5947552.178 564757.746 5947573.380 564716.225 5947602.584 564701.534 5947623.960 564697.728 5947654.309 564722.771 5947741.927 564748.329 5947778.825 564781.479 5947804.325 564822.222 5947818.428 564870.558 5947821.132 564906.827 5947831.888 564931.028 5947850.695 564943.161 5947877.553 564950.505 5947947.557 564986.697 5948018.300 565046.418 5948080.187 565079.114 5948097.012 565113.701 5948104.425 565150.179 5948102.426 565180.693 5948091.380 565291.689 5948355.165 565292.076 5948355.960 565337.841 5948437.986 565327.033 5948437.457 565325.930 5948437.441 564441.522 5948455.107 564440.281 5948453.981 564422.501 5948426.549 564423.010 5948404.402 564460.859 5948359.604 564470.647 5948335.981 564465.157 5948311.218 564444.392 5948285.316 564408.349 5948258.273 564388.387 5948227.606 564384.505 5948193.314 564396.702 5948155.397 564424.979 5948113.855 564439.299 5948075.842 564439.659 5948041.359 564426.062 5948010.404 564379.707 5947955.884 564368.376 5947902.681</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-2">
      <xplan:text>Grünfläche Parkanlage bei Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564476.048 5948486.424 565326.018 5948469.445 565356.219 5948470.924 565429.014 5948601.398 565429.508 5948602.174 565492.385 5948689.505 565421.227 5948724.727 565282.009 5948774.631 565273.375 5948766.506 565260.371 5948744.382 565264.850 5948676.521 565258.328 5948654.774 565224.820 5948613.104 565184.855 5948600.739 565125.089 5948596.541 564793.426 5948625.671 564702.035 5948623.705 564649.015 5948597.961 564613.640 5948523.457 564594.814 5948508.912 564562.647 5948501.993 564494.384 5948503.056 564476.048 5948486.424</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-3">
      <xplan:text>Grünfläche Parkanlage bei Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-3-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565194.178 5948081.673 565209.939 5948069.586 565276.420 5947968.349 565306.167 5947948.929 565341.347 5947940.026 565381.959 5947941.640 565415.332 5947930.143 565441.465 5947905.533 565460.360 5947867.812 565472.016 5947816.979 565473.082 5947767.641 565463.560 5947719.799 565370.523 5947546.964 565346.185 5947424.948 565424.872 5947392.198 565450.764 5947399.379 565463.344 5947467.489 565504.982 5947628.336 565534.003 5947770.923 565555.820 5947923.357 565581.677 5948025.882 565607.536 5948080.414 565675.661 5948169.823 565846.847 5948399.364 565867.150 5948425.223 565829.931 5948461.775 565828.793 5948462.691 565823.967 5948461.899 565822.158 5948461.707 565356.678 5948438.909 565306.265 5948348.551 565194.723 5948083.468 565194.178 5948081.673</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-4">
      <xplan:text>Grünfläche Parkanlage bei Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-4-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565304.818 5948793.013 565430.343 5948748.017 565431.670 5948747.453 565507.193 5948710.070 565591.508 5948827.174 565591.752 5948827.497 565766.252 5949045.684 565766.508 5949045.988 565953.508 5949257.363 565953.826 5949257.703 566087.770 5949392.442 566061.379 5949429.194 565985.153 5949384.085 565961.982 5949382.123 565913.203 5949397.318 565890.862 5949396.380 565870.975 5949383.720 565820.130 5949295.025 565798.234 5949274.718 565744.065 5949257.800 565718.092 5949241.513 565674.669 5949173.602 565608.246 5949018.783 565540.503 5948915.654 565475.186 5948851.792 565446.085 5948839.485 565419.357 5948840.263 565361.100 5948825.269 565304.818 5948793.013</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-5">
      <xplan:text>Grünfläche Parkanlage bei Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-5-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565521.728 5948702.875 565574.983 5948676.515 565576.200 5948675.825 565713.575 5948587.450 565714.651 5948586.674 565828.448 5948495.063 565935.829 5948512.695 565961.777 5948545.742 566078.052 5948543.726 566077.938 5948641.544 566077.939 5948641.788 566083.127 5949010.475 566083.130 5949010.662 566092.499 5949374.504 565965.338 5949246.587 565778.623 5949035.536 565604.374 5948817.661 565521.728 5948702.875</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-6">
      <xplan:text>Grünfläche Parkanlage bei Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-gruenflaeche-parkanlage-bei-garstedt-6-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566109.938 5948641.459 566110.053 5948543.171 566118.811 5948543.019 566120.345 5948542.991 566188.713 5948554.217 566536.684 5948649.203 566772.386 5948742.479 566751.941 5948768.658 566716.454 5948798.570 566624.192 5948839.072 566562.406 5948856.077 566507.835 5948888.741 566460.476 5948937.064 566420.332 5949001.046 566353.063 5949143.269 566317.317 5949188.791 566280.164 5949217.252 566205.034 5949248.671 566170.456 5949277.301 566123.684 5949342.433 566115.122 5949009.932 566109.938 5948641.459</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-3">
      <xplan:text>Landwirtschaft Acker bei Garstedter Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-3-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>563136.218 5945432.968 563169.521 5945329.295 563173.182 5945284.513 563161.383 5945179.168 563148.125 5945136.681 563137.267 5945118.196 563159.908 5945104.758 563322.360 5945082.147 563413.081 5944999.048 563540.219 5944991.699 563657.279 5945036.134 563815.443 5944883.449 564043.272 5945082.175 564362.516 5944828.861 564452.749 5944992.494 564454.190 5944997.473 564454.303 5944997.831 564549.500 5945277.176 564636.223 5945570.188 564714.526 5945877.029 564736.753 5945979.028 564642.916 5945990.342 564555.849 5946001.660 564508.111 5945997.196 564470.679 5945980.722 564433.880 5945953.498 564361.626 5945885.507 564289.690 5945849.363 564214.191 5945841.009 564072.416 5945857.757 564031.357 5945855.047 564000.299 5945840.139 563979.243 5945813.035 563968.189 5945773.733 563950.023 5945746.513 563924.745 5945731.372 563816.531 5945734.634 563783.393 5945720.216 563753.436 5945694.079 563726.661 5945656.224 563689.781 5945631.477 563642.796 5945619.840 563585.706 5945621.313 563518.511 5945635.894 563463.066 5945638.211 563419.372 5945628.262 563387.429 5945606.049 563367.236 5945571.571 563317.374 5945528.797 563279.499 5945520.608 563205.638 5945521.579 563156.601 5945483.830 563138.910 5945458.488 563136.218 5945432.968</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-4">
      <xplan:text>Landwirtschaft Acker bei Garstedter Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-4-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564470.098 5944994.580 564688.731 5944864.659 564897.240 5944934.999 565099.424 5944733.239 565368.419 5944875.833 565426.239 5944980.027 565453.387 5945116.577 565287.089 5945545.810 565277.609 5945547.845 565251.808 5945561.485 565221.417 5945600.414 565182.249 5945626.496 565121.952 5945630.272 565092.353 5945643.536 565065.943 5945670.965 564999.463 5945809.596 564973.028 5945836.402 564943.392 5945848.731 564886.071 5945852.498 564869.947 5945866.471 564862.328 5945896.024 564863.658 5945963.728 564752.710 5945977.105 564730.129 5945873.484 564730.064 5945873.209 564651.689 5945566.084 564651.609 5945565.792 564564.796 5945272.480 564564.697 5945272.169 564470.098 5944994.580</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-bei-garstedt-1">
      <xplan:text>Wohnbaufläche bei Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-bei-garstedt-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>563560.988 5949593.651 563580.335 5949515.950 563644.647 5949537.389 563678.700 5949538.880 563703.930 5949527.568 563779.013 5949446.417 563861.617 5949406.531 563994.033 5949383.679 564064.748 5949404.513 564008.123 5949597.268 564007.473 5949639.404 564015.881 5949673.992 564042.700 5949729.841 564043.934 5949760.413 564019.423 5949854.157 564029.155 5949874.668 564051.252 5949888.385 564119.657 5949909.492 564153.081 5949930.940 564252.427 5950023.315 564325.550 5950053.836 564395.225 5950064.304 564417.374 5950076.745 564431.063 5950093.990 564436.294 5950116.038 564454.765 5950135.327 564486.478 5950151.857 564637.173 5950192.578 564674.074 5950213.452 564700.326 5950239.257 564715.932 5950269.994 564741.148 5950292.326 564775.974 5950306.251 564820.410 5950311.771 564919.275 5950299.012 564954.864 5950282.149 564981.225 5950258.299 564998.357 5950227.460 565031.612 5950203.286 565080.990 5950185.777 565166.896 5950173.888 565230.208 5950170.646 565255.349 5950325.688 565255.370 5950325.815 565295.150 5950556.103 565093.345 5950609.420 564995.749 5950659.427 564952.262 5950700.944 564930.276 5950705.862 564858.745 5950675.415 564826.914 5950674.416 564686.943 5950716.532 564633.389 5950707.108 564604.279 5950692.405 564581.759 5950669.281 564513.103 5950562.248 564483.260 5950539.547 564449.114 5950526.526 564410.665 5950523.185 564378.614 5950508.484 564352.961 5950482.425 564333.707 5950445.006 564320.850 5950396.228 564297.237 5950356.834 564262.867 5950326.825 564111.299 5950273.061 564066.072 5950240.511 564026.174 5950197.308 563964.756 5950092.909 563945.628 5950045.684 563930.534 5949961.182 563919.257 5949935.107 563900.387 5949923.549 563873.926 5949926.510 563839.874 5949943.988 563799.156 5949937.339 563751.773 5949906.563 563697.724 5949851.660 563593.625 5949704.724 563567.568 5949647.942 563560.988 5949593.651</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-bei-garstedt-2">
      <xplan:text>Wohnbaufläche bei Garstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-bei-garstedt-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565255.326 5950169.359 565350.548 5950164.484 565468.637 5950120.753 565496.390 5950097.234 565541.419 5950030.903 565571.433 5950000.010 565610.691 5949974.606 565673.631 5949951.084 565803.563 5949918.623 565838.562 5949981.976 565848.481 5950019.008 565844.985 5950050.837 565798.619 5950149.254 565799.569 5950172.263 565812.266 5950189.028 565855.458 5950213.605 565875.853 5950252.326 565877.502 5950276.990 565861.236 5950318.263 565818.889 5950348.797 565805.033 5950364.770 565801.756 5950382.793 565813.527 5950408.396 565853.758 5950458.169 565834.994 5950503.153 565817.210 5950524.764 565794.152 5950537.998 565725.959 5950554.327 565641.439 5950541.767 565544.961 5950495.192 565470.414 5950474.525 565441.476 5950485.984 565404.338 5950527.256 565319.413 5950549.693 565280.016 5950321.623 565255.326 5950169.359</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-glashuette-1">
      <xplan:text>Landwirtschaft Acker bei Glashütte</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-glashuette-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>569008.842 5948413.346 569109.924 5948326.503 569387.800 5948091.339 569523.201 5948119.164 569591.733 5948205.629 570625.990 5948389.143 570438.388 5948871.063 570398.290 5949000.159 570281.235 5949005.189 570194.096 5949037.437 570104.518 5949095.634 570059.697 5949116.081 570015.150 5949124.635 569970.877 5949121.295 569879.970 5949098.908 569830.156 5949099.837 569638.363 5949151.581 569551.254 5949067.013 569500.033 5949030.388 569455.661 5949013.517 569307.860 5949002.745 569256.743 5948982.699 569192.028 5948939.722 569074.562 5948840.864 569127.884 5948724.093 569127.393 5948695.457 569117.730 5948669.578 569088.114 5948621.000 569090.725 5948563.083 569104.115 5948530.621 569099.862 5948497.721 569077.966 5948464.381 569008.842 5948413.346</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-nordport-1">
      <xplan:text>Landwirtschaft Acker bei Nordport</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-nordport-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564642.548 5947415.405 564664.700 5947343.923 564704.344 5947316.202 564733.306 5947306.788 564750.307 5947290.229 564755.349 5947266.526 564729.553 5947197.689 564722.348 5947151.497 564726.818 5947097.104 564783.296 5946908.262 564780.517 5946868.158 564762.440 5946843.402 564700.892 5946818.107 564677.920 5946795.747 564647.580 5946731.603 564646.871 5946695.823 564658.023 5946659.572 564689.754 5946613.552 564768.218 5946529.869 564828.658 5946607.695 564860.119 5946636.889 564865.831 5946638.531 564907.450 5946860.102 564907.456 5946860.134 564969.081 5947180.884 564969.088 5947180.918 565001.854 5947347.571 564974.780 5947396.685 564952.865 5947410.867 564838.828 5947408.085 564728.365 5947451.575 564642.548 5947415.405</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-nordport-2">
      <xplan:text>Landwirtschaft Acker bei Nordport</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-nordport-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>564862.328 5945896.024 564869.947 5945866.471 564886.071 5945852.498 564943.392 5945848.731 564973.028 5945836.402 564999.463 5945809.596 565065.943 5945670.965 565092.353 5945643.536 565121.952 5945630.272 565182.249 5945626.496 565221.417 5945600.414 565251.808 5945561.485 565277.609 5945547.845 565287.089 5945545.810 565284.304 5945552.998 565279.327 5945599.889 565274.308 5945648.778 565276.764 5945674.826 565299.959 5945713.305 565498.322 5945934.416 565507.231 5945985.185 565508.412 5946145.397 565512.312 5946350.372 565503.351 5946475.581 565471.613 5946703.491 565468.932 5946832.006 565441.703 5946971.103 565437.808 5947014.017 565433.346 5947227.895 565439.985 5947341.019 565450.764 5947399.379 565424.872 5947392.198 565346.185 5947424.948 565276.292 5947341.219 565233.282 5947304.395 565193.855 5947286.567 565150.248 5947278.430 565102.459 5947279.985 565062.864 5947290.091 565031.463 5947308.748 565014.449 5947328.696 564984.791 5947177.849 564923.172 5946857.132 564883.007 5946643.297 564903.257 5946635.853 564940.691 5946602.654 564960.381 5946600.998 565024.628 5946639.630 565049.492 5946645.465 565105.038 5946638.478 565139.474 5946611.085 565143.179 5946564.773 565157.605 5946538.879 565188.446 5946512.610 565348.369 5946430.428 565382.691 5946400.397 565402.338 5946368.858 565407.310 5946335.810 565403.934 5946309.447 565392.207 5946289.766 565343.706 5946270.454 565325.007 5946258.066 565316.032 5946239.603 565329.352 5946153.645 565323.059 5946122.639 565285.319 5946060.032 565254.682 5946032.947 565216.471 5946010.179 565117.325 5945977.595 565037.977 5945970.706 564975.843 5945999.966 564954.140 5946000.883 564863.658 5945963.728 564862.328 5945896.024</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_WaldFlaeche gml:id="sh-norderstedt-wald-bei-garstedter-feldmark-1">
      <xplan:text>Wald bei Garstedter Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wald-bei-garstedter-feldmark-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>562691.486 5946988.411 562700.724 5946955.866 562744.755 5946911.362 562795.669 5946978.060 562865.244 5947039.941 562954.044 5947087.988 562995.064 5947099.638 563029.596 5947099.715 563057.638 5947088.222 563116.806 5947039.556 563326.033 5946947.538 563432.956 5946887.124 563454.075 5946859.918 563453.631 5946834.713 563466.200 5946803.820 563491.781 5946767.241 563623.457 5946632.078 563676.033 5946551.222 563687.130 5946515.310 563691.090 5946456.284 563670.736 5946414.321 563667.002 5946367.289 563700.376 5946275.839 563697.022 5946243.197 563645.217 5946142.026 563639.987 5946108.279 563664.969 5946006.544 563663.350 5945934.075 563654.078 5945896.204 563638.636 5945869.702 563617.025 5945854.568 563589.246 5945850.803 563529.670 5945857.618 563512.367 5945848.436 563484.980 5945755.552 563445.327 5945709.658 563387.873 5945686.473 563313.987 5945692.416 563252.011 5945682.069 563224.622 5945658.906 563184.933 5945603.069 563205.638 5945521.579 563279.499 5945520.608 563317.374 5945528.797 563367.236 5945571.571 563387.429 5945606.049 563419.372 5945628.262 563463.066 5945638.211 563518.511 5945635.894 563585.706 5945621.313 563642.796 5945619.840 563689.781 5945631.477 563726.661 5945656.224 563753.436 5945694.079 563783.393 5945720.216 563816.531 5945734.634 563924.745 5945731.372 563950.023 5945746.513 563968.189 5945773.733 563979.243 5945813.035 564000.299 5945840.139 564031.357 5945855.047 564072.416 5945857.757 564214.191 5945841.009 564289.690 5945849.363 564361.626 5945885.507 564433.880 5945953.498 564470.679 5945980.722 564508.111 5945997.196 564555.849 5946001.660 564642.916 5945990.342 564606.480 5946088.204 564595.864 5946145.576 564598.922 5946195.080 564611.607 5946247.587 564656.951 5946353.703 564711.497 5946449.150 564768.218 5946529.869 564689.754 5946613.552 564658.023 5946659.572 564646.871 5946695.823 564647.580 5946731.603 564677.920 5946795.747 564700.892 5946818.107 564762.440 5946843.402 564780.517 5946868.158 564783.296 5946908.262 564726.818 5947097.104 564722.348 5947151.497 564729.553 5947197.689 564755.349 5947266.526 564750.307 5947290.229 564733.306 5947306.788 564704.344 5947316.202 564664.700 5947343.923 564642.548 5947415.405 564630.163 5947503.113 564613.521 5947548.496 564588.492 5947580.792 564542.562 5947616.148 564442.315 5947673.772 564297.489 5947686.793 564272.888 5947676.518 564258.075 5947658.081 564253.049 5947631.480 564239.046 5947613.180 564216.066 5947603.180 564106.715 5947605.125 564074.732 5947592.608 563999.025 5947517.079 563971.723 5947505.077 563942.287 5947502.892 563883.000 5947522.054 563835.091 5947562.623 563798.743 5947614.891 563737.736 5947547.496 563700.747 5947520.416 563667.441 5947511.187 563621.164 5947515.192 563532.293 5947541.053 563505.772 5947456.404 563481.280 5947423.077 563449.977 5947412.857 563408.916 5947416.337 563305.597 5947442.665 563251.413 5947443.779 563032.219 5947405.044 562871.178 5947409.223 562922.059 5947311.303 562936.557 5947265.257 562931.632 5947238.445 562912.938 5947219.987 562845.797 5947189.540 562808.902 5947158.957 562728.467 5947067.073 562702.365 5947023.831 562691.486 5946988.411</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestWald>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestWald>
      </xplan:zweckbestimmung>
    </xplan:FP_WaldFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-5">
      <xplan:text>Landwirtschaft Acker bei Garstedter Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landwirtschaft-acker-bei-garstedter-feldmark-5-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>561929.117 5947979.141 561938.336 5947970.918 561972.484 5947771.658 561965.510 5947482.554 561955.495 5947339.365 562165.563 5947094.777 562187.051 5947023.234 562262.092 5946876.818 562174.725 5946847.001 562201.409 5946758.248 562203.576 5946758.234 562232.961 5946747.553 562290.115 5946705.203 562315.619 5946696.186 562338.320 5946702.822 562358.217 5946725.114 562375.311 5946763.059 562403.534 5946788.539 562442.886 5946801.553 562508.770 5946799.122 562647.393 5946772.308 562744.755 5946911.362 562700.724 5946955.866 562691.486 5946988.411 562702.365 5947023.831 562728.467 5947067.073 562808.902 5947158.957 562845.797 5947189.540 562912.938 5947219.987 562931.632 5947238.445 562936.557 5947265.257 562922.059 5947311.303 562871.178 5947409.223 562823.256 5947508.823 562823.626 5947530.648 562848.973 5947562.692 562855.650 5947586.066 562852.228 5947618.726 562779.662 5947788.751 562734.087 5947844.699 562706.357 5947864.980 562681.282 5947868.242 562586.824 5947829.614 562542.557 5947822.456 562432.463 5947824.912 562328.342 5947853.298 562198.306 5947930.785 562152.482 5947943.606 562104.294 5947947.268 562009.835 5947943.410 561972.576 5947952.189 561929.117 5947979.141</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-norderstedt-wohnbauflaeche-bei-harksheide-3">
      <xplan:text>Wohnbaufläche bei Harksheide</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-wohnbauflaeche-bei-harksheide-3-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>567889.093 5950432.084 567892.126 5950353.622 567903.436 5950311.805 567954.255 5950250.931 568022.917 5950195.413 568040.698 5950167.705 568047.446 5950140.031 568046.634 5950082.393 568076.849 5950015.325 568128.257 5949950.124 568150.845 5949930.935 568206.498 5949909.620 568221.485 5949891.412 568263.601 5949776.981 568423.081 5949792.675 568492.550 5949805.627 568525.168 5949821.070 568538.654 5949840.746 568534.506 5949889.821 568558.925 5949943.912 568606.562 5949994.278 568633.070 5950008.233 568770.051 5950026.153 568918.260 5950069.561 568953.838 5950074.462 568996.432 5950064.140 569016.890 5950067.286 569041.271 5950082.093 569131.941 5950170.492 569160.001 5950179.967 569191.952 5950170.323 569245.716 5950127.175 569324.356 5950221.962 569397.220 5950419.761 569428.340 5950461.473 569552.830 5950553.951 569579.913 5950593.894 569598.309 5950654.412 569612.872 5950776.050 569543.207 5950814.616 569507.677 5950822.455 569483.061 5950812.420 569418.087 5950724.517 569385.835 5950707.582 569346.591 5950700.783 569216.623 5950700.418 569144.542 5950682.877 569068.465 5950679.252 568983.176 5950698.793 568950.633 5950716.847 568929.343 5950740.290 568913.059 5950827.577 568896.916 5950841.831 568811.062 5950842.626 568789.516 5950852.810 568764.361 5950897.021 568762.722 5950928.962 568783.291 5951010.432 568805.499 5951059.960 568816.175 5951103.682 568815.318 5951141.597 568802.930 5951173.706 568779.010 5951200.008 568765.551 5951231.371 568762.553 5951267.794 568795.620 5951399.453 568793.057 5951440.179 568745.852 5951542.576 568746.205 5951567.012 568764.199 5951589.705 568817.651 5951621.127 568770.432 5951711.228 568729.145 5951726.675 568682.271 5951712.255 568664.990 5951696.864 568628.576 5951632.738 568609.322 5951625.071 568521.568 5951642.605 568483.045 5951641.473 568349.554 5951615.615 568311.537 5951617.958 568223.429 5951655.389 568198.912 5951656.235 568171.195 5951644.489 568124.819 5951607.981 568081.885 5951464.984 568038.796 5951351.135 567971.332 5951255.003 568101.222 5951104.609 568192.495 5950975.005 568211.607 5950928.952 568241.262 5950814.139 568279.256 5950741.853 568275.655 5950705.122 568247.631 5950667.376 568195.186 5950628.616 568061.299 5950552.974 568024.127 5950521.015 568006.803 5950492.962 568003.467 5950450.676 567989.226 5950438.539 567889.093 5950432.084</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:SO_Schienenverkehrsrecht gml:id="sh-norderstedt-bahnanlage-u-bahn-u-1-norderstedt-1">
      <xplan:text>Bahnanlage U-Bahn U 1 Norderstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>2000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-bahnanlage-u-bahn-u-1-norderstedt-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>565108.001 5949350.950 565109.999 5949208.546 565111.564 5949097.012 565112.021 5949093.833 565164.146 5948906.708 565166.601 5948902.040 565267.289 5948781.728 565272.657 5948777.983 565282.009 5948774.631 565421.227 5948724.727 565492.385 5948689.505 565506.921 5948682.310 565563.264 5948654.421 565699.491 5948566.784 565792.050 5948492.270 565828.793 5948462.691 565829.931 5948461.775 565867.150 5948425.223 565882.684 5948445.007 565859.537 5948467.739 565847.009 5948480.043 565846.089 5948480.862 565828.448 5948495.063 565714.651 5948586.674 565713.575 5948587.450 565576.200 5948675.825 565574.983 5948676.515 565521.728 5948702.875 565521.078 5948703.197 565507.193 5948710.070 565431.670 5948747.453 565430.343 5948748.017 565304.818 5948793.013 565284.285 5948800.373 565187.505 5948916.016 565136.539 5949098.982 565134.740 5949227.185 565133.012 5949350.340 565177.869 5949670.071 565187.165 5949731.492 565226.912 5949994.127 565244.512 5950102.668 565255.326 5950169.359 565280.016 5950321.623 565319.413 5950549.693 565337.182 5950652.560 565393.327 5950959.179 565369.376 5950967.181 565312.579 5950657.001 565312.557 5950656.878 565295.150 5950556.103 565255.370 5950325.815 565255.349 5950325.688 565230.208 5950170.646 565216.197 5950084.235 565202.224 5949998.063 565202.203 5949997.933 565160.439 5949721.970 565153.141 5949673.745 565153.121 5949673.612 565108.121 5949352.862 565108.001 5949350.950</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:artDerFestlegung>12000</xplan:artDerFestlegung>
    </xplan:SO_Schienenverkehrsrecht>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:SO_Strassenverkehr gml:id="sh-norderstedt-hauptverkehrsstrasse-bundesstrasse-b-433-langenhorner-chaussee-1">
      <xplan:text>Hauptverkehrsstraße Bundesstraße B 433 (Langenhorner Chaussee)</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-hauptverkehrsstrasse-bundesstrasse-b-433-langenhorner-chaussee-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>566077.938 5948641.544 566078.052 5948543.726 566110.053 5948543.171 566109.938 5948641.459 566115.122 5949009.932 566123.684 5949342.433 566125.360 5949407.561 566125.869 5949427.327 566125.965 5949430.864 566131.444 5949633.116 566138.119 5949879.558 566147.530 5950212.889 566151.868 5950366.539 566155.344 5950484.726 566169.396 5950962.489 566137.190 5950955.951 566122.607 5950460.112 566119.882 5950367.470 566119.881 5950367.452 566115.030 5950195.640 566106.131 5949880.452 566106.131 5949880.433 566099.629 5949640.405 566097.407 5949558.355 566093.881 5949428.183 566093.880 5949428.162 566093.099 5949397.802 566092.781 5949385.465 566092.705 5949382.520 566092.499 5949374.504 566083.130 5949010.662 566083.127 5949010.475 566077.939 5948641.788 566077.938 5948641.544</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:artDerFestlegung>
        <xplan:SO_KomplexeZweckbestStrassenverkehr>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:SO_KomplexeZweckbestStrassenverkehr>
      </xplan:artDerFestlegung>
      <xplan:einteilung>1100</xplan:einteilung>
      <xplan:hatDarstellungMitBesondZweckbest>false</xplan:hatDarstellungMitBesondZweckbest>
    </xplan:SO_Strassenverkehr>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:SO_Strassenverkehr gml:id="sh-norderstedt-hauptverkehrsstrasse-bundesstrasse-b-432-1">
      <xplan:text>Hauptverkehrsstraße Bundesstraße B 432</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:MultiSurface gml:id="sh-norderstedt-hauptverkehrsstrasse-bundesstrasse-b-432-1-g" srsName="EPSG:25832">
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-norderstedt-hauptverkehrsstrasse-bundesstrasse-b-432-1-g1" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>566120.345 5948542.991 566259.766 5948540.441 566545.963 5948618.565 566547.638 5948619.123 566792.917 5948716.189 566799.992 5948718.989 566876.122 5948749.116 567225.092 5948886.354 567594.565 5949030.844 567982.162 5949181.659 567984.540 5949182.585 568365.581 5949330.174 568395.029 5949341.580 568397.286 5949342.665 568777.974 5949563.790 568779.988 5949565.175 569130.863 5949848.425 569132.531 5949849.981 569319.402 5950051.002 569453.594 5950195.356 569454.892 5950196.946 569746.142 5950604.446 569746.697 5950605.277 569889.604 5950834.198 570024.885 5951050.902 570025.343 5951051.685 570290.468 5951535.435 570290.845 5951536.166 570389.099 5951739.594 570359.642 5951752.181 570262.209 5951550.454 569997.500 5951067.463 569854.213 5950837.933 569719.817 5950622.647 569429.456 5950216.390 569297.121 5950074.035 569109.872 5949872.606 568760.841 5949590.845 568382.300 5949370.966 568346.069 5949356.933 567988.275 5949218.348 567972.971 5949212.420 567972.948 5949212.411 567582.948 5949060.661 567582.923 5949060.651 567213.423 5948916.151 567213.394 5948916.140 566864.394 5948778.890 566864.362 5948778.877 566814.770 5948759.252 566772.386 5948742.479 566536.684 5948649.203 566188.713 5948554.217 566120.345 5948542.991</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-norderstedt-hauptverkehrsstrasse-bundesstrasse-b-432-1-g2" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>564396.680 5948456.003 564441.522 5948455.107 565325.930 5948437.441 565327.033 5948437.457 565337.841 5948437.986 565356.678 5948438.909 565822.158 5948461.707 565823.967 5948461.899 565828.793 5948462.691 565792.050 5948492.270 565699.491 5948566.784 565563.264 5948654.421 565506.921 5948682.310 565442.762 5948593.200 565375.055 5948471.847 565356.219 5948470.924 565326.018 5948469.445 564476.048 5948486.424 564397.320 5948487.997 564396.680 5948456.003</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-norderstedt-hauptverkehrsstrasse-bundesstrasse-b-432-1-g3" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>565828.448 5948495.063 565846.089 5948480.862 565847.009 5948480.043 565859.537 5948467.739 565882.684 5948445.007 565906.600 5948475.467 565935.829 5948512.695 565828.448 5948495.063</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
        </gml:MultiSurface>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:artDerFestlegung>
        <xplan:SO_KomplexeZweckbestStrassenverkehr>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:SO_KomplexeZweckbestStrassenverkehr>
      </xplan:artDerFestlegung>
      <xplan:einteilung>1100</xplan:einteilung>
      <xplan:hatDarstellungMitBesondZweckbest>false</xplan:hatDarstellungMitBesondZweckbest>
    </xplan:SO_Strassenverkehr>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:SO_Gewaesser gml:id="sh-norderstedt-gewaesser-tarpenbek-1">
      <xplan:text>Gewässer Tarpenbek</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>2000</xplan:rechtscharakter>
      <xplan:position>
        <gml:MultiSurface gml:id="sh-norderstedt-gewaesser-tarpenbek-1-g" srsName="EPSG:25832">
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-norderstedt-gewaesser-tarpenbek-1-g1" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>564452.749 5944992.494 564457.898 5945001.830 564470.098 5944994.580 564564.697 5945272.169 564564.796 5945272.480 564651.609 5945565.792 564651.689 5945566.084 564730.064 5945873.209 564730.129 5945873.484 564752.710 5945977.105 564800.067 5946194.422 564800.118 5946194.679 564861.615 5946529.414 564883.007 5946643.297 564923.172 5946857.132 564984.791 5947177.849 565014.449 5947328.696 565046.471 5947491.564 565108.142 5947797.920 565194.178 5948081.673 565194.723 5948083.468 565306.265 5948348.551 565356.678 5948438.909 565337.841 5948437.986 565292.076 5948355.960 565291.689 5948355.165 565180.693 5948091.380 565179.814 5948089.290 565179.532 5948088.509 565092.719 5947802.196 565092.532 5947801.454 565030.782 5947494.704 565030.775 5947494.668 565001.854 5947347.571 564969.088 5947180.918 564969.081 5947180.884 564907.456 5946860.134 564907.450 5946860.102 564865.831 5946638.531 564845.887 5946532.352 564845.882 5946532.321 564784.405 5946197.700 564736.753 5945979.028 564714.526 5945877.029 564636.223 5945570.188 564549.500 5945277.176 564454.303 5944997.831 564454.190 5944997.473 564452.749 5944992.494</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-norderstedt-gewaesser-tarpenbek-1-g2" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>565507.193 5948710.070 565521.078 5948703.197 565521.728 5948702.875 565604.374 5948817.661 565778.623 5949035.536 565965.338 5949246.587 566092.499 5949374.504 566092.705 5949382.520 566092.781 5949385.465 566087.770 5949392.442 565953.826 5949257.703 565953.508 5949257.363 565766.508 5949045.988 565766.252 5949045.684 565591.752 5948827.497 565591.508 5948827.174 565507.193 5948710.070</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-norderstedt-gewaesser-tarpenbek-1-g3" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>566125.360 5949407.561 566217.567 5949500.315 566361.107 5949634.207 566451.638 5949718.652 566535.526 5949796.902 566694.457 5949945.150 566683.543 5949956.850 566512.468 5949797.274 566454.486 5949743.189 566351.381 5949647.015 566206.543 5949511.913 566206.326 5949511.703 566125.965 5949430.864 566125.869 5949427.327 566125.360 5949407.561</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-norderstedt-gewaesser-tarpenbek-1-g4" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>565356.219 5948470.924 565375.055 5948471.847 565442.762 5948593.200 565506.921 5948682.310 565492.385 5948689.505 565429.508 5948602.174 565429.014 5948601.398 565356.219 5948470.924</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
        </gml:MultiSurface>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:artDerFestlegung>
        <xplan:SO_KomplexeFestlegungGewaesser>
          <xplan:allgemein>2000</xplan:allgemein>
        </xplan:SO_KomplexeFestlegungGewaesser>
      </xplan:artDerFestlegung>
    </xplan:SO_Gewaesser>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:LP_SchutzBestimmterTeileVonNaturUndLandschaft gml:id="sh-norderstedt-landschaftsschutzgebiet-garstedter-feldmark-1">
      <xplan:text>Landschaftsschutzgebiet Garstedter Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>2000</xplan:rechtscharakter>
      <xplan:raumkonkretisierung>1000</xplan:raumkonkretisierung>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-landschaftsschutzgebiet-garstedter-feldmark-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>562622.700 5945751.300 562645.100 5945683.600 562703.400 5945614.800 562781.100 5945548.200 562863.200 5945483.200 562945.100 5945416.400 563034.200 5945345.800 563143.700 5945273.800 563282.200 5945208.000 563446.300 5945158.100 563621.800 5945130.400 563791.500 5945125.000 563944.200 5945135.600 564079.400 5945153.300 564204.000 5945171.800 564323.700 5945190.200 564437.000 5945212.800 564534.400 5945244.800 564604.800 5945288.600 564644.400 5945341.700 564661.200 5945398.800 564670.800 5945455.400 564687.000 5945511.300 564711.600 5945569.800 564731.700 5945635.400 564725.600 5945709.100 564674.600 5945786.900 564573.400 5945861.000 564432.000 5945924.200 564269.800 5945973.400 564104.500 5946011.400 563944.500 5946043.500 563788.100 5946073.600 563630.500 5946100.800 563471.500 5946119.100 563318.800 5946121.800 563184.400 5946105.300 563076.600 5946072.300 562993.200 5946030.300 562923.000 5945987.000 562852.200 5945946.700 562775.500 5945907.700 562700.000 5945864.700 562643.300 5945812.900 562622.700 5945751.300</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>false</xplan:flaechenschluss>
      <xplan:artDerFestlegung>1300</xplan:artDerFestlegung>
      <xplan:rechtsstandSchG>2000</xplan:rechtsstandSchG>
    </xplan:LP_SchutzBestimmterTeileVonNaturUndLandschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:LP_SchutzBestimmterTeileVonNaturUndLandschaft gml:id="sh-norderstedt-naturschutzgebiet-glasmoor-1">
      <xplan:text>Naturschutzgebiet Glasmoor</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-norderstedt-bereich-0"/>
      <xplan:rechtscharakter>2000</xplan:rechtscharakter>
      <xplan:raumkonkretisierung>1000</xplan:raumkonkretisierung>
      <xplan:position>
        <gml:Polygon gml:id="sh-norderstedt-naturschutzgebiet-glasmoor-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>568903.300 5951204.900 568912.900 5951156.400 568930.800 5951110.300 568949.800 5951062.600 568969.900 5951010.800 568998.200 5950957.300 569043.400 5950910.700 569109.300 5950882.400 569191.300 5950880.300 569277.900 5950904.200 569357.700 5950945.100 569425.400 5950990.000 569483.900 5951028.600 569540.300 5951058.000 569599.900 5951082.800 569660.900 5951111.300 569715.200 5951148.800 569753.900 5951195.400 569773.700 5951246.000 569780.200 5951295.200 569784.800 5951341.200 569797.100 5951387.100 569818.900 5951437.500 569842.000 5951494.600 569852.500 5951554.800 569839.300 5951610.200 569799.700 5951652.800 569740.500 5951679.700 569672.700 5951694.500 569604.800 5951704.800 569538.500 5951716.200 569470.100 5951728.600 569395.700 5951734.700 569317.000 5951725.000 569241.700 5951693.900 569180.200 5951643.100 569138.200 5951582.200 569112.700 5951522.500 569092.900 5951472.000 569066.800 5951431.000 569028.500 5951394.100 568982.000 5951354.100 568938.700 5951307.700 568910.700 5951256.400 568903.300 5951204.900</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>false</xplan:flaechenschluss>
      <xplan:artDerFestlegung>1000</xplan:artDerFestlegung>
      <xplan:rechtsstandSchG>2000</xplan:rechtsstandSchG>
    </xplan:LP_SchutzBestimmterTeileVonNaturUndLandschaft>
  </gml:featureMember>
</xplan:XPlanAuszug>
